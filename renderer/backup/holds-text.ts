import type { CatalogCounts } from '../../shared/backup/backup.ts';
import { countText } from '../formats/duration-text.ts';
import type { Translate } from '../messages/words.ts';

/** What a backup holds, in one line. */
export function holdsText(counts: CatalogCounts, t: Translate): string {
  const { photos, decisions, steps, articles, numbers } = counts;
  const holds = t('backup.holds', {
    photos: countText(photos),
    decisions: countText(decisions),
    steps: countText(steps),
    articles: countText(articles),
  });
  return numbers > 0 ? holds + t('backup.holds-numbers', { numbers: countText(numbers) }) : holds;
}
