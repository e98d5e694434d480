import { Button } from '@mantine/core';
import { useState } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import { useWords } from '../messages/words.ts';
import { FolderBrowser } from './FolderBrowser.tsx';
import css from './FolderField.module.css';
import { ProblemNote } from './ProblemNote.tsx';
import { useFolderChoice } from './use-folder-choice.ts';

/** The folder that something is exported to: by the host's own dialog, or chosen in the page. */
export function FolderField({
  folder,
  onChange,
  disabled,
}: {
  folder: FolderEntry | null;
  onChange: (folder: FolderEntry) => void;
  disabled: boolean;
}) {
  const { t } = useWords();
  const [isBrowsing, setIsBrowsing] = useState(false);
  const choice = useFolderChoice('export', onChange);
  return (
    <>
      <div className={css.field}>
        <span className={css.label}>{t('export.folder')}</span>
        <div className={css.folder}>
          {folder && <b title={folder.name}>{folder.name}</b>}
          <Button
            variant="default"
            disabled={disabled}
            aria-expanded={choice.hasDialog ? undefined : isBrowsing}
            onClick={() => {
              if (choice.hasDialog) choice.openDialog();
              else setIsBrowsing(!isBrowsing);
            }}
          >
            {folder ? t('export.change-folder') : t('export.choose-folder')}
          </Button>
        </div>
      </div>
      {isBrowsing && (
        <FolderBrowser
          onChoose={(chosen) => {
            onChange(chosen);
            setIsBrowsing(false);
          }}
          onClose={() => {
            setIsBrowsing(false);
          }}
        />
      )}
      {choice.error !== null && <ProblemNote error={choice.error} />}
    </>
  );
}
