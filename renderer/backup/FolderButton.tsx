import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';

import type { FolderEntry } from '../../main/app/contract.ts';
import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useFolderChoice } from '../components/use-folder-choice.ts';
import css from './Backup.module.css';

/** A button that asks for a folder: by the host's own dialog, or chosen in the page below it. */
export function FolderButton({
  label,
  onChosen,
  disabled = false,
  variant = 'default',
}: {
  label: string;
  onChosen: (folder: FolderEntry) => void;
  disabled?: boolean;
  variant?: ButtonProps['variant'];
}) {
  const [isBrowsing, setIsBrowsing] = useState(false);
  const { hasDialog, openDialog, error } = useFolderChoice('export', onChosen);
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        aria-expanded={hasDialog ? undefined : isBrowsing}
        onClick={() => {
          if (hasDialog) openDialog();
          else setIsBrowsing(!isBrowsing);
        }}
      >
        {label}
      </Button>
      {isBrowsing && (
        <div className={css.browser}>
          <FolderBrowser
            onChoose={(chosen) => {
              onChosen(chosen);
              setIsBrowsing(false);
            }}
            onClose={() => {
              setIsBrowsing(false);
            }}
          />
        </div>
      )}
      {error !== null && <ProblemNote error={error} />}
    </>
  );
}
