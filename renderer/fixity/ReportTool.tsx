import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useToast } from '../components/toast-context.ts';
import { useFolderChoice } from '../components/use-folder-choice.ts';
import { useWords } from '../messages/words.ts';
import css from './FixityPage.module.css';

/** Writes the report for the office's files into a folder. */
export function ReportTool() {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const [isChoosing, setIsChoosing] = useState(false);
  const { mutate, isPending, error } = useMutation(
    queries.fixity.writeReport.mutationOptions({
      onSuccess: ({ path }) => {
        say({ text: t('fixity.reported', { path }) });
        setIsChoosing(false);
      },
    }),
  );
  const choice = useFolderChoice('export', ({ id }) => {
    mutate({ folder: id, language });
  });
  const problem = error ?? choice.error;
  return (
    <div className={css.report}>
      <Button
        variant="default"
        loading={isPending}
        aria-expanded={choice.hasDialog ? undefined : isChoosing}
        onClick={() => {
          if (choice.hasDialog) choice.openDialog();
          else setIsChoosing(!isChoosing);
        }}
      >
        {t('fixity.report')}
      </Button>
      <small>{t('fixity.report-hint')}</small>
      {problem !== null && <ProblemNote error={problem} />}
      {isChoosing && (
        <FolderBrowser
          isBusy={isPending}
          onChoose={({ id }) => {
            mutate({ folder: id, language });
          }}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </div>
  );
}
