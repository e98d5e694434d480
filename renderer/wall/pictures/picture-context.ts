import { createContext, use } from 'react';

import type { PictureStore } from './picture-store.ts';

export const PicturesContext = createContext<PictureStore | null>(null);

export function usePictures(): PictureStore {
  const store = use(PicturesContext);
  if (!store) throw new Error('usePictures needs a PicturesContext above it');
  return store;
}
