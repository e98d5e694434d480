import type { Shot, ShotVerdict } from '../../shared/shots/shot.ts';
import { useApi } from '../api.ts';
import { useDecision } from '../shell/use-decision.ts';

/** A person's word on whether a shot is to be taken. */
export function useShotDecision(): (shot: Shot, verdict: ShotVerdict) => void {
  const { client, queries } = useApi();
  const { decide } = useDecision();
  return ({ reference, missing }, verdict) => {
    decide({
      said: `shots.was-${verdict}`,
      run: () => client.shots.decide({ reference: reference.id, missing, verdict }),
      changed: queries.shots.key(),
    });
  };
}
