import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { ArticleImport } from './ArticleImport.tsx';
import css from './ArticlesPage.module.css';

/** The articles of the archive, and the way to bring in another. */
export function ArticlesPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.articles.list.queryOptions());
  useTitle(t('articles.title'));
  return (
    <Page>
      <PageHead title={t('articles.title')} />
      <div className={css.columns}>
        <section>
          {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
          {data?.length === 0 && (
            <EmptyState title={t('articles.empty')} hint={t('articles.empty-hint')} />
          )}
          <ul className={css.list}>
            {data?.map((article) => (
              <li key={article.id}>
                <ArticleCard article={article} />
              </li>
            ))}
          </ul>
        </section>
        <ArticleImport />
      </div>
    </Page>
  );
}
