import { Button } from '@mantine/core';
import { useState } from 'react';

import type { RootDetail, RootEntry } from '../../shared/browse.ts';
import { countText } from '../formats/duration-text.ts';
import { instantText } from '../formats/instant-text.ts';
import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useFolderChoice } from '../components/use-folder-choice.ts';
import { useWords } from '../messages/words.ts';
import { ExclusionForm, NameForm } from './FolderForms.tsx';
import css from './SettingsPage.module.css';
import type { FolderChanges } from './use-folders.ts';

type Open = 'place' | 'name' | 'exclusions' | 'removal';

/** One folder of photos: where it is, whether its disk is there, what is left out, and what can be changed. */
export function FolderRow({
  root,
  detail,
  folders,
}: {
  root: RootEntry;
  detail: RootDetail | undefined;
  folders: FolderChanges;
}) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const { label, path, isOnline, exclusions } = root;
  const close = () => {
    setOpen(null);
  };
  const choice = useFolderChoice('photos', (folder) => {
    folders.place(root, folder.id);
  });
  const toggle = (part: Open) => () => {
    setOpen(open === part ? null : part);
  };
  return (
    <article
      className={css.folder}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open !== null) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <div className={css.folderHead}>
        <div className={css.folderWords}>
          <h3>{label}</h3>
          <p className={css.path} title={path}>
            {path}
          </p>
          <p className={css.hint}>
            {isOnline ? (
              t('folders.online')
            ) : (
              <b className={css.away}>
                {detail?.seenAt == null
                  ? t('folders.away')
                  : t('folders.away-since', { when: instantText(detail.seenAt, language) })}
              </b>
            )}
            {detail && ` · ${t('folders.originals', { count: countText(detail.originalCount) })}`}
            {exclusions.length > 0 &&
              ` · ${t('folders.exclusion-count', { count: exclusions.length })}`}
          </p>
          {!isOnline && <p className={css.hint}>{t('folders.away-hint')}</p>}
        </div>
        <div className={css.buttons}>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={choice.hasDialog ? undefined : open === 'place'}
            aria-label={t('folders.place-what', { name: label })}
            onClick={choice.hasDialog ? choice.openDialog : toggle('place')}
          >
            {t('folders.place')}
          </Button>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={open === 'name'}
            aria-label={t('folders.rename-what', { name: label })}
            onClick={toggle('name')}
          >
            {t('folders.rename')}
          </Button>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={open === 'exclusions'}
            aria-label={t('folders.exclude-what', { name: label })}
            onClick={toggle('exclusions')}
          >
            {t('folders.exclude')}
          </Button>
          <Button
            variant="subtle"
            color="ink"
            aria-expanded={open === 'removal'}
            aria-label={t('folders.remove-what', { name: label })}
            onClick={toggle('removal')}
          >
            {t('folders.remove')}
          </Button>
        </div>
      </div>
      {choice.error !== null && <ProblemNote error={choice.error} />}
      {open === 'place' && (
        <div className={css.form}>
          <p>{t('folders.place-hint')}</p>
          <FolderBrowser
            onChoose={({ id }) => {
              folders.place(root, id);
              close();
            }}
            onClose={close}
          />
        </div>
      )}
      {open === 'name' && (
        <NameForm
          label={label}
          onSave={(name) => {
            folders.rename(root, name);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'exclusions' && (
        <ExclusionForm
          exclusions={exclusions}
          onSave={(patterns) => {
            folders.exclude(root, patterns);
            close();
          }}
          onClose={close}
        />
      )}
      {open === 'removal' && (
        <div
          className={css.form}
          role="group"
          aria-label={t('folders.remove-what', { name: label })}
        >
          <p>{t('folders.remove-means', { name: label })}</p>
          <div className={css.buttons}>
            <Button
              autoFocus
              onClick={() => {
                folders.remove(root);
                close();
              }}
            >
              {t('folders.remove-do')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
