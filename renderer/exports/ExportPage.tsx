import { getRouteApi, Link } from '@tanstack/react-router';

import type { ExportSource } from '../../shared/exports/export-kinds.ts';
import { NotFound } from '../components/NotFound.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { sourceOf } from './export-search.ts';
import css from './ExportPage.module.css';
import { ExportPanel } from './ExportPanel.tsx';
import { PreviewStrip } from './PreviewStrip.tsx';
import { sourceKey } from './same-source.ts';
import { useExportPreview } from './use-export-preview.ts';

const route = getRouteApi('/shell/export');

/** The certain pairs of a village or of a project, by date, to export without an article. */
export function ExportPage() {
  const source = sourceOf(route.useSearch());
  return source === null || source.kind === 'article' ? (
    <NotFound />
  ) : (
    <SourcePage key={sourceKey(source)} source={source} />
  );
}

function SourcePage({ source }: { source: Exclude<ExportSource, { kind: 'article' }> }) {
  const { t } = useWords();
  const { data, error, refetch } = useExportPreview(source, [], null, '');
  const name = source.kind === 'village' ? source.village : t(`category.${source.category}`);
  useTitle(t('export.of', { name }));
  return (
    <Page isFlush>
      <div className={css.columns}>
        <div className={css.pictures}>
          <PageHead
            crumb={
              <span className={css.back}>
                <SourceLink source={source} />
              </span>
            }
            title={t('export.of', { name })}
          />
          <p className={css.what}>{t('export.of-what')}</p>
          {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
          {data?.pictures.length === 0 && (
            <EmptyState title={t('export.no-pairs')} hint={t('export.no-pairs-hint')}>
              <Link to="/pairs">{t('nav.pairs')}</Link>
            </EmptyState>
          )}
          {data && data.pictures.length > 0 && <PreviewStrip isWide pictures={data.pictures} />}
        </div>
        <aside className={css.aside} aria-label={t('export.title')}>
          <ExportPanel source={source} title={name} stamp="" hasStrip={false} />
        </aside>
      </div>
    </Page>
  );
}

/** Back to what is exported. */
function SourceLink({ source }: { source: Exclude<ExportSource, { kind: 'article' }> }) {
  const { t } = useWords();
  if (source.kind === 'project') {
    return (
      <Link to="/work" search={{ category: source.category }}>
        {t('work.title')}
      </Link>
    );
  }
  const { town, village } = source;
  return (
    <Link to="/village" search={{ village, ...(town === null ? {} : { town }) }}>
      {village}
    </Link>
  );
}
