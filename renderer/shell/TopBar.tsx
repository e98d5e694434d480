import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { JobStatus } from './JobStatus.tsx';
import { Logo } from './Logo.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import css from './TopBar.module.css';

/** Name, search, work in progress, settings. */
export function TopBar({ hasSearch = true }: { hasSearch?: boolean }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  return (
    <header className={css.bar}>
      <div className={css.start}>
        <Logo />
        {host?.isSample && <span className={css.sample}>{t('settings.sample')}</span>}
      </div>
      {hasSearch ? <SearchBox /> : <span />}
      <div className={css.end}>
        <JobStatus />
        <SettingsMenu isSample={host?.isSample ?? false} />
      </div>
    </header>
  );
}
