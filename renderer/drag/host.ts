// What the desktop program's preload script offers to the page; in a browser there is none of it.
import type { PhotoId } from '../../shared/photo.ts';

/** Drags the originals of photos out of the window as files; gives how many were left out, being offline. */
export type DragOut = (ids: PhotoId[]) => Promise<number>;

declare global {
  interface Window {
    xinmaoHost?: { platform: string; dragOut?: DragOut };
  }
}
