import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { keyText } from '../commands/key-text.ts';
import { useWords } from '../messages/words.ts';
import { JobStatus } from './JobStatus.tsx';
import { Logo } from './Logo.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import css from './TopBar.module.css';
import { SIDEBAR_ID } from './use-sidebar.ts';

/** Name, search, work in progress, settings. */
export function TopBar({
  hasSearch = true,
  sidebar,
}: {
  hasSearch?: boolean;
  /** Where there is one. */
  sidebar?: { isOpen: boolean; toggle: () => void };
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  return (
    <header className={css.bar}>
      <div className={css.start}>
        <Logo />
        {sidebar && <SidebarButton {...sidebar} />}
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

function SidebarButton({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  const { t } = useWords();
  const label = t(isOpen ? 'layout.hide-sidebar' : 'layout.show-sidebar');
  return (
    <ActionIcon
      size={26}
      color="ink"
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={SIDEBAR_ID}
      title={`${label} (${keyText('mod+b', t)})`}
      onClick={toggle}
    >
      <IconLayoutSidebar size={16} aria-hidden />
    </ActionIcon>
  );
}
