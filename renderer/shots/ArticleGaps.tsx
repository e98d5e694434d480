import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { MissingCaption } from '../../shared/article.ts';
import { useApi } from '../api.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { captureDateText } from '../formats/capture-date-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ArticleGaps.module.css';

/** Captions of articles that have no photo, by article, each with the way back to its slot. */
export function ArticleGaps() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: gaps = [] } = useQuery(queries.articles.gaps.queryOptions());
  if (gaps.length === 0) return null;
  const count = gaps.reduce((sum, { captions }) => sum + captions.length, 0);
  return (
    <details className={css.gaps}>
      <summary>{t('gaps.summary', { count })}</summary>
      <p className={css.soft}>{t('gaps.hint')}</p>
      {gaps.map(({ article, captions }) => (
        <section key={article.id} aria-label={article.title}>
          <h3 lang="zh-CN">{article.title}</h3>
          <ul>
            {captions.map((caption) => (
              <li key={caption.line}>
                <Link
                  to="/articles/$articleId"
                  params={{ articleId: String(article.id) }}
                  search={{ line: caption.line }}
                  aria-label={t('gaps.go', { line: caption.line, caption: caption.caption })}
                >
                  <q lang="zh-CN">{caption.caption}</q>
                </Link>
                <GapFacts caption={caption} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

/** Where, when and in which phase a missing picture was or is to be taken, as far as its caption says. */
function GapFacts({ caption: { panels } }: { caption: MissingCaption }) {
  const { t, language } = useWords();
  const [panel] = panels;
  if (!panel) return null;
  const { place, date, phase } = panel;
  const where = [place.town, place.village].filter((name) => name !== null).join(' ');
  return (
    <span className={css.soft}>
      {phase !== 'unknown' && (
        <>
          <PhaseDot phase={phase} /> {t(`phase.filter.${phase}`)} ·{' '}
        </>
      )}
      {where === '' ? t('gaps.no-place') : where}
      {date && ` · ${captureDateText(date, language)}`}
    </span>
  );
}
