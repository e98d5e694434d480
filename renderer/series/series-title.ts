import type { Series } from '../../shared/series.ts';
import { captureDateTag } from '../formats/capture-date-text.ts';
import { pairTitle } from '../formats/photo-text.ts';
import type { Translate } from '../messages/words.ts';

/** What a series shows and from when to when: 大卡阳村 · 道路 2014.05–2022.05. */
export function seriesTitle({ photos }: Series, t: Translate): string {
  const [before, after] = [photos[0], photos.at(-1)];
  if (!before || !after) return t('series.title');
  const [first, last] = [before.facts.date, after.facts.date];
  const years = first && last ? ` ${captureDateTag(first)}–${captureDateTag(last)}` : '';
  const place = before.facts.village ?? after.facts.village;
  return `${place === null ? '' : `${place} · `}${pairTitle({ before, after }, t)}${years}`;
}
