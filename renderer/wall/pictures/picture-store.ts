import type { PhotoId, RenditionKind } from '../../../shared/photo.ts';
import type { FromPictureWorker, PictureAsk, ToPictureWorker } from './picture-messages.ts';

/** The picture of a photo, to fill a tile with and cut at its longer sides. */
export interface WantedPicture {
  id: PhotoId;
  /** Of the photo's content. */
  sha256: string;
  kind: RenditionKind;
  /** Width of the whole photo to its height. */
  shape: number;
  /** Of the tile, in pixels of the screen. */
  width: number;
  height: number;
  /** Stands for the row: its pictures come together. */
  row: object;
}

export interface PictureStore {
  /**
   * Calls `onCome` as soon as the picture is there, before that too with one of another size that was shown lately;
   * `onFail` if there is none. The picture is the store's own. What it gives stops that.
   */
  bring: (
    wanted: WantedPicture,
    onCome: (picture: ImageBitmap) => void,
    onFail: () => void,
  ) => () => void;
}

interface Waiting {
  sha256: string;
  onCome: (picture: ImageBitmap) => void;
  onFail: () => void;
}

/**
 * Pictures that `worker` brings; see [Note: Pictures of tiles]. `baseUri` is what addresses are relative to. Of those that
 * were shown as many are kept as `keptPixels` says, at four bytes each.
 */
export function createPictureStore(
  worker: Worker,
  baseUri: string,
  keptPixels: () => number,
): PictureStore {
  const waiting = new Map<number, Waiting>();
  const kept = createKeptPictures(keptPixels);
  let asks: PictureAsk[] = [];
  let drops: number[] = [];
  let lastKey = 0;
  let lastRow: { row: object | null; number: number } = { row: null, number: 0 };
  const say = (message: ToPictureWorker): void => {
    worker.postMessage(message);
  };
  const flush = (): void => {
    say({ asks, drops });
    asks = [];
    drops = [];
  };
  /** A row that comes asks for all of its pictures at once. */
  const flushSoon = (): void => {
    if (asks.length + drops.length === 1) queueMicrotask(flush);
  };

  say({ baseUri });
  worker.addEventListener('message', ({ data }: MessageEvent<FromPictureWorker>) => {
    for (const { key, picture } of data) {
      const waits = waiting.get(key);
      waiting.delete(key);
      if (picture === null) waits?.onFail();
      else if (waits) {
        kept.keep(waits.sha256, picture);
        waits.onCome(picture);
      } else picture.close();
    }
  });
  return {
    bring: ({ id, sha256, kind, shape, row, ...tile }, onCome, onFail) => {
      const known = kept.get(sha256);
      if (known) onCome(known);
      // One pixel more, since heights are rounded.
      const width = Math.ceil(Math.max(tile.width, (tile.height + 1) * shape));
      if (known?.width === width) return () => undefined;

      lastKey += 1;
      const key = lastKey;
      waiting.set(key, { sha256, onCome, onFail });
      if (lastRow.row !== row) lastRow = { row, number: lastRow.number + 1 };
      asks.push({ key, id, kind, width, row: lastRow.number });
      flushSoon();
      return () => {
        if (!waiting.delete(key)) return;
        drops.push(key);
        flushSoon();
      };
    },
  };
}

/** Pictures by the content of their photos, those that were drawn last. */
function createKeptPictures(keptPixels: () => number) {
  const pictures = new Map<string, ImageBitmap>();
  let pixels = 0;
  const forget = (sha256: string): void => {
    const picture = pictures.get(sha256);
    if (!picture) return;
    pixels -= picture.width * picture.height;
    pictures.delete(sha256);
    picture.close();
  };
  return {
    get: (sha256: string): ImageBitmap | undefined => {
      const picture = pictures.get(sha256);
      if (!picture) return undefined;
      pictures.delete(sha256);
      pictures.set(sha256, picture);
      return picture;
    },
    keep: (sha256: string, picture: ImageBitmap): void => {
      forget(sha256);
      pictures.set(sha256, picture);
      pixels += picture.width * picture.height;
      const room = keptPixels();
      for (const oldest of pictures.keys()) {
        if (pixels <= room) break;
        forget(oldest);
      }
    },
  };
}
