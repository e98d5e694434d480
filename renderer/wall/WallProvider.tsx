import { useState, type ReactNode } from 'react';

import { useApi } from '../api.ts';
import { CardsContext } from './card-context.ts';
import { createCardStore } from './card-store.ts';
import { PicturesContext } from './pictures/picture-context.ts';
import { createPictureStore } from './pictures/picture-store.ts';
import { createWallMemory, WallMemoryContext } from './wall-memory.ts';

/** What walls of photos have in common: their cards, and the way back to each. */
export function WallProvider({ children }: { children: ReactNode }) {
  const { client } = useApi();
  const [memory] = useState(createWallMemory);
  const [cards] = useState(() =>
    createCardStore((ids, signal) => client.wall.cards({ ids: [...ids] }, { signal })),
  );
  const [pictures] = useState(() =>
    createPictureStore(
      new Worker(new URL('./pictures/picture-worker.ts', import.meta.url), { type: 'module' }),
      document.baseURI,
      drawnPixels,
    ),
  );
  return (
    <WallMemoryContext value={memory}>
      <CardsContext value={cards}>
        <PicturesContext value={pictures}>{children}</PicturesContext>
      </CardsContext>
    </WallMemoryContext>
  );
}

/** As many as two windows full of pictures have: what is drawn of a wall. */
function drawnPixels(): number {
  return 2 * window.innerWidth * window.innerHeight * window.devicePixelRatio ** 2;
}
