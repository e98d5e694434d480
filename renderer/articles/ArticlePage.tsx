import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';

import { useApi } from '../api.ts';
import { Page } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { ExportPanel } from '../exports/ExportPanel.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { ArticleDate } from './ArticleDate.tsx';
import css from './ArticlePage.module.css';
import { ArticleText } from './ArticleText.tsx';
import { NextOpenSlot } from './NextOpenSlot.tsx';
import { useSlotFocus } from './use-slot-focus.ts';

const route = getRouteApi('/shell/articles/$articleId');

/** An article as printed, its captions as slots for photos, and the gallery it becomes. */
export function ArticlePage() {
  const text = useRef<HTMLDivElement>(null);
  const { articleId } = route.useParams();
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(
    queries.articles.get.queryOptions({ input: { id: Number(articleId) } }),
  );
  useTitle(data?.title);
  useSlotFocus(text, route.useSearch().line, data !== undefined);
  return (
    <Page isFlush>
      <div className={css.columns}>
        <article className={css.article}>
          <div className={css.text}>
            <div className={css.crumb}>
              <Link to="/articles">{t('articles.title')}</Link>
              {data && (
                <>
                  {' › '}
                  {data.fileName}
                </>
              )}
            </div>
            {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
            {data && <ArticleDate key={data.id} article={data} />}
            {data && <ArticleText ref={text} article={data} />}
          </div>
          {data && <NextOpenSlot text={text} slots={data.slots} />}
        </article>
        <aside className={css.aside} aria-label={t('export.title')}>
          {data && (
            <ExportPanel
              key={data.id}
              source={{ kind: 'article', article: data.id }}
              title={data.title}
              stamp={JSON.stringify(data.slots.map(({ line, chosen }) => [line, chosen]))}
            />
          )}
        </aside>
      </div>
    </Page>
  );
}
