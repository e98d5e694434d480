import { useSyncExternalStore } from 'react';

/** Pixels of the screen to a CSS pixel; it changes with the zoom and from one screen to another. */
export function usePixelRatio(): number {
  return useSyncExternalStore(subscribe, () => window.devicePixelRatio);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => {
    window.removeEventListener('resize', onChange);
  };
}
