import type { PhotoCard } from '../../../../shared/photo.ts';
import { SIGN_OFF_STAGES } from '../../../../shared/sign-off.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import type { PairRow } from '../../catalog/pairs.ts';
import { decidedBy, localText } from './decided-by.ts';
import type { DecisionWords } from './decision-words.ts';

/** Headings: the photos, what was said of them, who has signed, their contents. */
export function pairHeader(words: DecisionWords): string[] {
  const signed = SIGN_OFF_STAGES.flatMap((stage) => [
    words.stages[stage],
    `${words.stages[stage]}·${words.signedAt}`,
  ]);
  const [before = '', after = ''] = words.pairColumns;
  return [...words.pairColumns, ...signed, `${before}·SHA-256`, `${after}·SHA-256`];
}

/** The row of a pair under {@link pairHeader}; null for photos that are no longer shown. */
export function pairRow(catalog: Catalog, pair: PairRow, words: DecisionWords): string[] | null {
  const [before, after] = [pair.before, pair.after].map((id) => catalog.descriptions.card(id));
  if (!before || !after) return null;
  const { who, at } = verdictBy(catalog, before, after);
  const { signOffs } = catalog.alignments.mark({ before: before.id, after: after.id });
  return [
    before.path,
    after.path,
    before.facts.town ?? '',
    before.facts.village ?? '',
    words.verdicts[pair.decision],
    pair.score.toFixed(2),
    who,
    at,
    ...SIGN_OFF_STAGES.flatMap((stage) => {
      const signed = signOffs.find((one) => one.stage === stage);
      return signed === undefined ? ['', ''] : [signed.name, localText(signed.at)];
    }),
    catalog.photos.get(before.id)?.sha256 ?? '',
    catalog.photos.get(after.id)?.sha256 ?? '',
  ];
}

/** The decision may lie on copies that are shown as these photos. */
function verdictBy(catalog: Catalog, before: PhotoCard, after: PhotoCard) {
  const contents = ({ id }: PhotoCard): string[] =>
    catalog.copies.shownWith(id).flatMap((one) => catalog.photos.get(one)?.sha256 ?? []);
  const subjects = contents(before);
  const found = contents(after).map((field) => decidedBy(catalog, 'pair', subjects, field));
  return found.find(({ at }) => at !== '') ?? { who: '', at: '' };
}
