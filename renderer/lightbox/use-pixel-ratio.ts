import { useSyncExternalStore } from 'react';

/** Pixels of the screen for each CSS pixel; follows the window to another screen and the browser's own zoom. */
export function usePixelRatio(): number {
  return useSyncExternalStore(subscribe, () => window.devicePixelRatio);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => {
    window.removeEventListener('resize', onChange);
  };
}
