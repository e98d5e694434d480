import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { ArchiveOverview } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useFolderChoice } from '../components/use-folder-choice.ts';
import { useWords } from '../messages/words.ts';
import { CountyPicker } from '../places/CountyPicker.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { useTitle } from '../use-title.ts';
import css from './FirstRunPage.module.css';
import { useSwitchArchive } from './use-switch-archive.ts';

/** Offers a folder of one's own or the sample; also the place to add another folder. */
export function FirstRunPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  const { openSample, addFolder } = useSwitchArchive();
  const [isBrowsing, setIsBrowsing] = useState(false);
  const folder = useFolderChoice('photos', (chosen) => {
    addFolder.run(chosen.id);
  });
  useTitle(null);
  const isBusy = openSample.isPending || addFolder.isPending;
  const error = addFolder.error ?? openSample.error ?? folder.error;

  return (
    <div className={css.window}>
      <TopBar hasSearch={overview !== undefined && overview.photoCount > 0} />
      <main id="content" className={css.first}>
        <div className={css.panel}>
          <h1>{t('first.title')}</h1>
          <p className={css.promise}>{t('first.promise')}</p>
          <div className={css.big}>
            <button
              type="button"
              disabled={isBusy}
              aria-expanded={folder.hasDialog ? undefined : isBrowsing}
              onClick={() => {
                if (folder.hasDialog) folder.openDialog();
                else setIsBrowsing(!isBrowsing);
              }}
            >
              <b>{t('first.choose')}</b>
              <span>{t('first.choose-hint')}</span>
            </button>
            <button type="button" disabled={isBusy} onClick={openSample.run}>
              <b>{openSample.isPending ? t('first.opening') : t('first.sample')}</b>
              <span>{t('first.sample-hint')}</span>
            </button>
          </div>
          {error !== null && (
            <div className={css.problem}>
              <ProblemNote error={error} />
            </div>
          )}
          {isBrowsing && (
            <FolderBrowser
              isBusy={addFolder.isPending}
              onChoose={(chosen) => {
                addFolder.run(chosen.id);
              }}
              onClose={() => {
                setIsBrowsing(false);
              }}
            />
          )}
          {overview && <Settings overview={overview} />}
        </div>
      </main>
    </div>
  );
}

function Settings({ overview }: { overview: ArchiveOverview }) {
  const { t } = useWords();
  const [isPicking, setIsPicking] = useState(false);
  const { county, dir, roots } = overview;
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('first.county')}</dt>
        <dd>
          <span className={css.county}>
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
          </span>
          {isPicking && (
            <CountyPicker
              hasPhotos={overview.photoCount > 0}
              onClose={() => {
                setIsPicking(false);
              }}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('first.archive')}</dt>
        <dd>
          <span translate="no">{dir}</span>
          <small>{t('first.archive-hint')}</small>
        </dd>
      </div>
      {roots.length > 0 && (
        <div>
          <dt>{t('first.folders')}</dt>
          <dd>
            {roots.map((root) => (
              <span key={root.id} className={css.folder}>
                <span translate="no">{root.path}</span>
                {!root.isOnline && <small>{t('inspector.offline')}</small>}
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
