import { useRouter } from '@tanstack/react-router';

import type { PhotosSearch } from '../search-params.ts';

/** Back to where the photo was opened from; to its wall where the window began with the photo. */
export function useLeave(search: PhotosSearch): () => void {
  const router = useRouter();
  return () => {
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ to: '/photos', search });
  };
}
