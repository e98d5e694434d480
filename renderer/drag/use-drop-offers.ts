import { whichIsBefore } from '../../shared/pairing/which-is-before.ts';
import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useBatch } from '../batch/batch-context.ts';
import { EMPTY_DRAFT, setEdit, withRow } from '../batch/draft.ts';
import { phaseTag } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { useDecision } from '../shell/use-decision.ts';
import type { DropPlace } from './drag-data.ts';

/** What dropping would do, in words; `run` is null where it cannot be done. */
export interface Offer {
  words: string;
  run: (() => void) | null;
}

type Ids = readonly PhotoId[];

/** What would be done with photos where they are dropped; null where nothing would. */
export function useDropOffers(): (place: DropPlace, ids: Ids) => Promise<Offer | null> {
  const { client, queries } = useApi();
  const { t } = useWords();
  const { decide } = useDecision();
  const { propose, apply, hasPanel } = useBatch();

  const cards = (ids: Ids): Promise<PhotoCard[]> => client.photos.cards({ ids: [...ids] });

  const onPhoto = async (target: PhotoId, ids: Ids): Promise<Offer | null> => {
    const [id] = ids;
    if (id === undefined || ids.includes(target)) return null;
    if (ids.length > 1) return { words: t('drag.pair-one'), run: null };
    const [dragged, under] = await cards([id, target]);
    if (!dragged || !under) return null;
    const { before, after } = whichIsBefore(dragged, under);
    const sides = { before: phaseTag(before, t), after: phaseTag(after, t) };
    return {
      words: t('drag.pair', sides),
      run: () => {
        const pair = { before: before.id, after: after.id };
        decide({
          said: 'act.paired',
          run: () => client.pairs.decide({ ...pair, verdict: 'confirmed' }),
        });
      },
    };
  };

  const onVillage = (town: string | null, village: string, ids: Ids): Offer => {
    const place = [town, village].filter((name) => name !== null).join(' ');
    const edits = [...setEdit('town', town), ...setEdit('village', village)];
    return {
      words: t('drag.village', { place }),
      run: () => {
        // Several are looked at first, beside the wall that they come from.
        if (ids.length > 1 && hasPanel) propose(withRow(EMPTY_DRAFT, 'place', edits));
        else if (ids.length > 1) void apply(ids, edits, 'keep');
        else decide({ said: 'drag.moved-village', run: () => moveOne(ids, town, village) });
      },
    };
  };
  const moveOne = async ([id]: Ids, town: string | null, village: string) => {
    if (id === undefined) return;
    const answer = { kind: 'place' as const, town, village };
    await client.review.answer({ ids: [id], answer });
  };

  const onHalf = async (
    { before, after, side }: DropPlace & { kind: 'half' },
    ids: Ids,
  ): Promise<Offer | null> => {
    const [id] = ids;
    if (id === undefined || id === before || id === after) return null;
    if (ids.length > 1) return { words: t('drag.replace-one'), run: null };
    const by = { before, after, [side]: id };
    return Promise.resolve({
      words: t('drag.replace', { half: t(`phase.filter.${side}`) }),
      run: () => {
        decide({
          said: 'pair.replaced',
          run: () => client.pairs.replace({ pair: { before, after }, by }),
        });
      },
    });
  };

  const onSlot = (article: number, line: number, ids: Ids): Offer | null => {
    const [photo] = ids;
    if (photo === undefined) return null;
    if (ids.length > 1) return { words: t('drag.slot-one'), run: null };
    return {
      words: t('drag.slot'),
      run: () => {
        decide({
          said: 'drag.placed',
          run: () => client.articles.decideSlot({ id: article, line, photo }),
          changed: queries.articles.key(),
        });
      },
    };
  };

  return async (place, ids) => {
    switch (place.kind) {
      case 'photo': {
        return onPhoto(place.id, ids);
      }
      case 'village': {
        return onVillage(place.town, place.village, ids);
      }
      case 'half': {
        return onHalf(place, ids);
      }
      case 'slot': {
        return onSlot(place.article, place.line, ids);
      }
    }
  };
}
