import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { BackupNote } from '../backup/BackupNote.tsx';
import { SavedSearches } from '../finding/SavedSearches.tsx';
import { useWords } from '../messages/words.ts';
import { Row } from './SidebarRow.tsx';
import { SidebarPlaces } from './SidebarPlaces.tsx';
import css from './Sidebar.module.css';

/** The archive at a glance: what there is, then towns and villages. */
export function Sidebar() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  return (
    <div className={css.list}>
      <ul>
        <li>
          <Link
            to="/photos"
            className={css.item}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Row label={t('nav.photos')} count={overview?.photoCount} />
          </Link>
        </li>
        <li>
          <Link to="/pairs" className={css.item} activeOptions={{ includeSearch: false }}>
            <Row label={t('nav.pairs')} count={overview?.pairCount} />
          </Link>
        </li>
        <li>
          <Link to="/review" className={css.item} activeOptions={{ includeSearch: false }}>
            <Row label={t('nav.review')} count={overview?.toReviewCount} />
          </Link>
        </li>
        <li>
          <Link to="/shots" className={css.item} activeOptions={{ includeSearch: false }}>
            <Row label={t('nav.shots')} />
          </Link>
        </li>
        <li>
          <Link to="/work" className={css.item} activeOptions={{ includeSearch: false }}>
            <Row label={t('nav.work')} />
          </Link>
        </li>
        <li>
          <Link to="/articles" className={css.item} activeOptions={{ exact: true }}>
            <Row label={t('nav.articles')} count={overview?.articleCount} />
          </Link>
        </li>
        <li>
          <Link to="/exports" className={css.item} activeOptions={{ exact: true }}>
            <Row label={t('nav.exports')} count={overview?.exportCount} />
          </Link>
        </li>
        <li>
          <Link to="/places" className={css.item} activeOptions={{ includeSearch: false }}>
            <Row label={t('nav.gazetteer')} />
          </Link>
        </li>
        <li>
          <Link to="/history" className={css.item} activeOptions={{ includeSearch: false }}>
            <Row label={t('nav.history')} />
          </Link>
          <Link to="/fixity" className={css.item}>
            <Row
              label={t('nav.fixity')}
              count={overview?.fixityCount === 0 ? undefined : overview?.fixityCount}
              isMissing
            />
          </Link>
        </li>
        {overview && overview.failureCount > 0 && (
          <li>
            <Link to="/failures" className={css.item}>
              <Row label={t('nav.failures')} count={overview.failureCount} isMissing />
            </Link>
          </li>
        )}
        <BackupNote className={css.item} />
      </ul>
      <SavedSearches />
      <CurrentArticle />
      <h2 className={css.heading}>
        <Link to="/villages" activeProps={{ className: css.headingOn }}>
          {t('nav.villages')}
        </Link>
      </h2>
      <SidebarPlaces />
    </div>
  );
}

function CurrentArticle() {
  const { t } = useWords();
  const { queries } = useApi();
  const { articleId } = useParams({ strict: false });
  const { data: articles } = useQuery(
    queries.articles.list.queryOptions({ enabled: articleId !== undefined }),
  );
  const article = articles?.find(({ id }) => String(id) === articleId);
  if (!article) return null;
  return (
    <>
      <h2 className={css.heading}>{t('nav.this-article')}</h2>
      <Link
        to="/articles/$articleId"
        params={{ articleId: String(article.id) }}
        className={css.item}
        title={article.title}
      >
        <Row label={article.title} count={`${article.filledSlotCount}/${article.slotCount}`} />
      </Link>
    </>
  );
}
