// Which photo each line of an article has now: offers of the rules with a person's decisions laid over.
import type { ArticleLine } from '../../../shared/article.ts';
import { pairPanels } from '../../../shared/pairing/pair-captions.ts';
import {
  type SettledSlot,
  settleSlots,
  type SlotClaims,
} from '../../../shared/pairing/settle-slots.ts';
import type { LinePair, OfferedPair } from '../../../shared/pairing/slot-pairs.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { StoredArticle } from '../catalog/articles.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { matchArticle } from './match-article.ts';

/** An article's slots before they are shown, and which of its lines are before and after of one thing. */
export interface SettledArticle {
  slots: SettledSlot[];
  halves: LinePair[];
}

/** Settles all slots of an article; its lines are those that hold now. */
export function settleArticle(
  catalog: Catalog,
  stored: StoredArticle,
  lines: readonly ArticleLine[],
): SettledArticle {
  const offers = matchArticle(catalog, stored, lines);
  const decided = decidedPhotos(catalog, stored);
  const claims = lines
    .filter(({ kind }) => kind === 'caption')
    .map(({ line }): SlotClaims => ({
      line,
      offers: offers.get(line) ?? [],
      decided: decided.get(line),
    }));
  const halves = halvesOf(lines);
  return { slots: settleSlots(claims, halves, pairsFor(catalog, claims, halves)), halves };
}

/** Lines that are before and after of one thing, each in one such pair at most; one line where it shows both. */
function halvesOf(lines: readonly ArticleLine[]): LinePair[] {
  const taken = new Set<number>();
  return pairPanels([...lines])
    .map(({ before, after }) => ({ before: before.line, after: after.line }))
    .sort((a, b) => Number(a.before !== a.after) - Number(b.before !== b.after))
    .filter(({ before, after }) => {
      const isFree = !taken.has(before) && !taken.has(after);
      if (isFree) taken.add(before).add(after);
      return isFree;
    });
}

/**
 * By line, a person's word: the photos they chose, none where they left the slot empty. Photos that the archive no
 * longer shows count as unsaid.
 */
function decidedPhotos(catalog: Catalog, { sha256 }: StoredArticle): Map<number, PhotoId[]> {
  const decided = new Map<number, PhotoId[]>();
  for (const { field, value } of catalog.decisions.ofSubject('slot', sha256)) {
    const contents = [value as string | string[] | null].flat().filter((one) => one !== null);
    const photos = contents
      .map(catalog.copies.photoOf)
      .filter((id) => id !== null && catalog.descriptions.card(id) !== null) as PhotoId[];
    if (photos.length === contents.length) decided.set(Number(field), photos);
  }
  return decided;
}

function pairsFor(
  catalog: Catalog,
  claims: readonly SlotClaims[],
  halves: readonly LinePair[],
): OfferedPair[] {
  const byLine = new Map(claims.map((claim) => [claim.line, claim]));
  const photosOf = (line: number): PhotoId[] => {
    const { offers = [], decided = [] } = byLine.get(line) ?? {};
    return [...new Set([...offers.map(({ photo }) => photo), ...decided])];
  };
  return halves.flatMap(({ before, after }) =>
    catalog.slotPhotos.pairsBetween(photosOf(before), photosOf(after)),
  );
}
