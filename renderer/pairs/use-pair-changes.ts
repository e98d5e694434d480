import { useNavigate } from '@tanstack/react-router';

import type { PointPair } from '../../shared/alignment.ts';
import type { Pair } from '../../shared/pair.ts';
import type { PhotoId } from '../../shared/photo.ts';
import type { SignOffStage } from '../../shared/sign-off.ts';
import type { KnownPhase } from '../../shared/phase.ts';
import { useApi } from '../api.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useDecision } from '../shell/use-decision.ts';

interface Change {
  said: MessageKey;
  run: () => Promise<unknown>;
  /** The pair that takes this one's place. */
  becomes?: string;
}

/** Everything that can be done with a pair beside deciding it; each can be undone from its toast. */
export function usePairChanges(pair: Pair, onBecome: (id: string) => void) {
  const { client } = useApi();
  const { decide, isDeciding } = useDecision();
  const navigate = useNavigate();
  const act = ({ becomes, ...change }: Change) => {
    decide({
      ...change,
      onDone: () => {
        if (becomes !== undefined) onBecome(becomes);
      },
    });
  };
  const [before, after] = [pair.before.id, pair.after.id];
  return {
    isBusy: isDeciding,
    swap: () => {
      const run = () => client.pairs.swap({ before, after });
      act({ said: 'pair.swapped', run, becomes: `${after}-${before}` });
    },
    replace: (side: 'before' | 'after', photo: PhotoId) => {
      const by = { before, after, [side]: photo };
      const run = () => client.pairs.replace({ pair: { before, after }, by });
      act({ said: 'pair.replaced', run, becomes: `${by.before}-${by.after}` });
    },
    /** Makes a pair of two photos of the scene. */
    pairUp: (first: PhotoId, second: PhotoId) => {
      const input = { before: first, after: second, verdict: 'confirmed' } as const;
      const run = () => client.pairs.decide(input);
      act({ said: 'pair.made', run, becomes: `${first}-${second}` });
    },
    split: (photos: PhotoId[]) => {
      act({ said: 'pair.was-split', run: () => client.pairs.split({ photos }) });
    },
    signOff: (stage: SignOffStage, name: string) => {
      const run = () => client.pairs.signOff({ before, after, stage, name });
      act({ said: 'pair.signed', run });
    },
    withdrawSignOff: () => {
      act({ said: 'pair.unsigned', run: () => client.pairs.withdrawSignOff({ before, after }) });
    },
    setPhase: (id: PhotoId, value: KnownPhase) => {
      act({
        said: 'pair.phase-set',
        run: () => client.photos.decideFact({ id, fact: 'phase', value }),
      });
    },
    setPoints: (points: PointPair[] | null) => {
      const said = points === null ? 'pair.points-taken-back' : 'pair.points-set';
      act({ said, run: () => client.pairs.setPoints({ before, after, points }) });
    },
    /** Makes a series and opens it. */
    makeSeries: (photos: PhotoId[]) => {
      const run = async () => {
        const { id } = await client.series.make({ photos });
        await navigate({ to: '/series/$seriesId', params: { seriesId: id } });
      };
      act({ said: 'series.made', run });
    },
  };
}

export type PairChanges = ReturnType<typeof usePairChanges>;
