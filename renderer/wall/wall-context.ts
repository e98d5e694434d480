import { createContext, use } from 'react';

import type { Language } from '../../shared/errors.ts';
import type { Translate } from '../messages/words.ts';
import type { MarkLook } from './pictures/mark-look.ts';

/** What all tiles of a wall share; it changes only when the wall is laid out anew. */
export interface TileLook {
  widthPx: number;
  pictureHeightPx: number;
  /** Between one tile and the next. */
  gapPx: number;
  /** 0 where no words stand below pictures. */
  wordsPx: number;
  pixelRatio: number;
  /** Photos can be dragged elsewhere. */
  isDraggable: boolean;
  marks: MarkLook;
  t: Translate;
  language: Language;
}

export const TileLookContext = createContext<TileLook | null>(null);

export function useTileLook(): TileLook {
  const look = use(TileLookContext);
  if (!look) throw new Error('useTileLook needs a TileLookContext above it');
  return look;
}
