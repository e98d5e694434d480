import { Link } from '@tanstack/react-router';

import type { ArticleSummary } from '../../shared/article.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ArticleCard.module.css';

/** An article and how many of its slots have a photo. */
export function ArticleCard({ article }: { article: ArticleSummary }) {
  const { t, language } = useWords();
  const { date, slotCount, filledSlotCount } = article;
  const share = slotCount === 0 ? 0 : (filledSlotCount / slotCount) * 100;
  return (
    <Link to="/articles/$articleId" params={{ articleId: String(article.id) }} className={css.card}>
      <b>{article.title || t('articles.untitled')}</b>
      <span className={css.about}>
        {date && <span>{captureDateText({ iso: date, precision: 'day' }, language)}</span>}
        <span>{t('articles.slots', { filled: filledSlotCount, count: slotCount })}</span>
      </span>
      <span className={css.bar}>
        <i style={{ width: `${share}%` }} />
      </span>
    </Link>
  );
}
