import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { fileState } from '../inspector/where-files-are.ts';
import { fullPictureUrl } from '../media.ts';

/** How far all pixels of a photo are to be had. */
export type FullPictureState = 'unasked' | 'loading' | 'ready' | 'offline' | 'failed';

export interface FullPicture {
  state: FullPictureState;
  /** Null where it is not asked for or cannot be had. */
  url: string | null;
  onLoad: () => void;
  onError: () => void;
}

/** All pixels of a photo: asked for once they are wanted, and kept while that photo is in view. */
export function useFullPicture(photo: PhotoDetail | undefined, isWanted: boolean): FullPicture {
  const { queries } = useApi();
  const [known, setKnown] = useState<{ id: PhotoId; outcome: 'loading' | 'ready' | 'failed' }>();
  const id = photo?.id;
  const outcome = known?.id === id ? known?.outcome : undefined;
  const { data: archive } = useQuery(queries.archive.overview.queryOptions());
  const roots = archive?.roots ?? [];
  const isOffline = photo?.originals.every(
    (original) => original.copy !== null || fileState(original, roots) !== 'there',
  );
  if (isWanted && id !== undefined && outcome === undefined && isOffline === false) {
    setKnown({ id, outcome: 'loading' });
  }
  const settle = (found: 'ready' | 'failed') => () => {
    if (id !== undefined) setKnown({ id, outcome: found });
  };
  const isShown = outcome === 'loading' || outcome === 'ready';
  return {
    state: outcome ?? (isWanted && isOffline === true ? 'offline' : 'unasked'),
    url: isShown && photo ? fullPictureUrl(photo) : null,
    onLoad: settle('ready'),
    onError: settle('failed'),
  };
}
