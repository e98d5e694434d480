import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useDecision } from '../shell/use-decision.ts';

/** A person's word on whether two photos are one picture. */
export function useCopyDecision(): (
  copy: PhotoId,
  best: PhotoId,
  verdict: 'confirmed' | 'rejected',
) => void {
  const { client } = useApi();
  const { decide } = useDecision();
  return (copy, best, verdict) => {
    decide({
      said: `copies.${verdict}`,
      run: () => client.copies.decide({ copy, best, verdict }),
    });
  };
}
