import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { KeyCaps } from '../commands/KeyCaps.tsx';
import { useRunCommand } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
import { Section, Setting } from './Section.tsx';
import css from './SettingsPage.module.css';

/** Keys, commands, and which version this is. */
export function AboutSettings() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const run = useRunCommand();
  return (
    <Section title={t('settings.help')}>
      <Setting name={t('settings.keys')}>
        <span className={css.line}>
          <Button
            variant="default"
            size="compact-sm"
            rightSection={<KeyCaps name="?" />}
            onClick={() => {
              run('keys');
            }}
          >
            {t('keys.open')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            rightSection={<KeyCaps name="mod+shift+p" />}
            onClick={() => {
              run('palette');
            }}
          >
            {t('palette.open')}
          </Button>
        </span>
      </Setting>
      <Setting name={t('settings.version')}>
        {t('app.name')} {host?.version}
        <p className={css.hint}>{t('first.promise')}</p>
      </Setting>
    </Section>
  );
}
