import { Button } from '@mantine/core';

import { useWords } from '../messages/words.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { useTitle } from '../use-title.ts';
import css from './Backup.module.css';
import { BackupList } from './BackupList.tsx';
import { StartAnew } from './StartAnew.tsx';

/** Stands in for every page of an archive whose catalog cannot be read: what happened, its backups, and the way on without one. */
export function DamagedPage({ path, onRetry }: { path: string | null; onRetry: () => void }) {
  const { t } = useWords();
  useTitle(t('damaged.title'));
  return (
    <div className={css.window}>
      <TopBar hasSearch={false} />
      <main id="content" className={css.damaged} tabIndex={-1}>
        <div className={css.panel}>
          <h1>{t('damaged.title')}</h1>
          <p>{t('damaged.what')}</p>
          {path !== null && <p className={css.path}>{t('damaged.file', { path })}</p>}
          <BackupList canVerify={false} />
          <div>
            <Button variant="default" onClick={onRetry}>
              {t('damaged.retry')}
            </Button>
          </div>
          <StartAnew />
        </div>
      </main>
    </div>
  );
}
