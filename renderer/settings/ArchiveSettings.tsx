import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ArchiveOverview } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { useSwitchArchive } from '../first-run/use-switch-archive.ts';
import { useWords } from '../messages/words.ts';
import { CountyPicker } from '../places/CountyPicker.tsx';
import { Section, Setting } from './Section.tsx';
import css from './SettingsPage.module.css';

/** Where the archive is kept, which county it is of, and whether it is the sample. */
export function ArchiveSettings({
  overview: { county, dir, photoCount },
}: {
  overview: ArchiveOverview;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const { openSample, openOwn } = useSwitchArchive();
  const [isPicking, setIsPicking] = useState(false);
  const close = () => {
    setIsPicking(false);
  };
  return (
    <Section title={t('settings.archive')}>
      <Setting name={t('first.county')}>
        <span className={css.line}>
          {[county.province, county.city, county.name].filter(Boolean).join(' ')}
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isPicking}
            onClick={() => {
              setIsPicking(!isPicking);
            }}
          >
            {t('county.change')}
          </Button>
          <Link to="/places">{t('settings.places')}</Link>
        </span>
        {isPicking && <CountyPicker hasPhotos={photoCount > 0} onClose={close} />}
      </Setting>
      <Setting name={t('first.archive')}>
        <span className={css.path}>{dir}</span>
        <p className={css.hint}>{t('settings.archive-hint')}</p>
      </Setting>
      <Setting name={t('settings.sample')}>
        <span className={css.line}>
          {host?.isSample ? (
            <Button variant="default" size="compact-sm" onClick={openOwn.run}>
              {t('settings.open-own')}
            </Button>
          ) : (
            <Button variant="default" size="compact-sm" onClick={openSample.run}>
              {t('settings.open-sample')}
            </Button>
          )}
        </span>
        <p className={css.hint}>{t('settings.sample-hint')}</p>
      </Setting>
    </Section>
  );
}
