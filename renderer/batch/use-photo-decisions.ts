import { useNavigate } from '@tanstack/react-router';

import { whichIsBefore } from '../../shared/pairing/which-is-before.ts';
import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemCode, problemText } from '../problem.ts';
import { useDecision } from '../shell/use-decision.ts';

/** Decisions on photos that belong together. */
interface PhotoDecisions {
  /** Two photos become a pair, the earlier one before. */
  pair: (ids: readonly PhotoId[]) => void;
  /** Opens the comparison of two photos that are a pair, else offers to make them one. */
  compare: (ids: readonly PhotoId[]) => void;
  makeSeries: (ids: readonly PhotoId[]) => void;
  /** All become copies of the one with most pixels. */
  markCopies: (ids: readonly PhotoId[]) => void;
  split: (ids: readonly PhotoId[]) => void;
}

export function usePhotoDecisions(): PhotoDecisions {
  const { client, queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const navigate = useNavigate();
  const { decide } = useDecision();

  const ordered = async (ids: readonly PhotoId[]) => {
    const [one, other] = await client.photos.cards({ ids: [...ids] });
    return one && other ? whichIsBefore(one, other) : null;
  };
  const open = (before: PhotoCard, after: PhotoCard) =>
    void navigate({ to: '/compare/$pairId', params: { pairId: `${before.id}-${after.id}` } });
  const pair = (ids: readonly PhotoId[]) => {
    decide({
      said: 'act.paired',
      run: async () => {
        const sides = await ordered(ids);
        if (sides === null) return;
        const { before, after } = sides;
        await client.pairs.decide({ before: before.id, after: after.id, verdict: 'confirmed' });
      },
    });
  };
  const findPair = async (ids: readonly PhotoId[]) => {
    const sides = await ordered(ids);
    if (sides === null) return;
    const { before, after } = sides;
    for (const [a, b] of [
      [before, after],
      [after, before],
    ] as const) {
      try {
        await client.pairs.get({ id: `${a.id}-${b.id}` });
        open(a, b);
        return;
      } catch (error) {
        if (problemCode(error) !== 'not-found') throw error;
      }
    }
    const makeOne = {
      label: t('act.pair'),
      run: () => {
        pair(ids);
      },
    };
    say({ text: t('act.not-a-pair'), action: makeOne });
  };
  return {
    pair,
    compare: (ids) => {
      findPair(ids).catch((error: unknown) => {
        say({ text: problemText(error, language), isProblem: true });
      });
    },
    makeSeries: (ids) => {
      decide({
        said: 'series.made',
        run: () => client.series.make({ photos: [...ids] }),
        changed: queries.series.key(),
      });
    },
    markCopies: (ids) => {
      decide({
        said: 'act.copies-done',
        run: async () => {
          const photos = await client.photos.cards({ ids: [...ids] });
          const best = photos.reduce((a, b) => (pixels(b) > pixels(a) ? b : a));
          const copies = photos.filter(({ id }) => id !== best.id);
          return client.review.decideCopies({
            copies: copies.map(({ id }) => ({ copy: id, best: best.id, verdict: 'confirmed' })),
          });
        },
      });
    },
    split: (ids) => {
      decide({
        said: 'pair.was-split',
        run: () => client.pairs.split({ photos: [...ids] }),
      });
    },
  };
}

function pixels({ widthPx, heightPx }: PhotoCard): number {
  return widthPx * heightPx;
}
