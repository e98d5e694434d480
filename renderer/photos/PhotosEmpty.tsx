import { Link } from '@tanstack/react-router';

import { EmptyState } from '../components/EmptyState.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';

/** No photos at all, or none under these conditions. */
export function PhotosEmpty({ search }: { search: PhotosSearch }) {
  const { t } = useWords();
  const { index } = useJobs();
  if (Object.keys(search).some((name) => name !== 'group')) {
    return (
      <EmptyState title={t('photos.none')} hint={t('photos.none-hint')}>
        <Link to="/photos">{t('photos.clear-all')}</Link>
      </EmptyState>
    );
  }
  if (index.state.status === 'running') return <EmptyState title={t('job.probe')} />;
  return (
    <EmptyState title={t('photos.empty')} hint={t('photos.empty-hint')}>
      <Link to="/welcome">{t('settings.add-folder')}</Link>
    </EmptyState>
  );
}
