import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { GazetteerTable } from '../../shared/gazetteer-table.ts';
import { useApi } from '../api.ts';
import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useToast } from '../components/toast-context.ts';
import { useFolderChoice } from '../components/use-folder-choice.ts';
import { useWords } from '../messages/words.ts';
import { CountyPicker } from './CountyPicker.tsx';
import { CsvImport } from './CsvImport.tsx';
import { EntryForm } from './EntryForm.tsx';
import { NeighbourSearch } from './NeighbourSearch.tsx';
import css from './PlacesTools.module.css';
import { newEntry } from './use-gazetteer.ts';

type Tool = 'neighbours' | 'town' | 'export' | 'county';

/** What can be done with the whole gazetteer; each tool opens in the page. */
export function PlacesTools({ table }: { table: GazetteerTable }) {
  const { t } = useWords();
  const [tool, setTool] = useState<Tool | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const close = () => {
    setTool(null);
    setFile(null);
  };
  const exporting = useTableExport(close);
  const toggle = (wanted: Tool) => ({
    size: 'compact-sm' as const,
    variant: 'default',
    'aria-expanded': tool === wanted,
    onClick: () => {
      close();
      if (tool !== wanted) setTool(wanted);
    },
  });
  return (
    <>
      <div className={css.tools}>
        <Button {...toggle('neighbours')}>{t('neighbours.open')}</Button>
        <Button {...toggle('town')}>{t('gazetteer.add-town')}</Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          hidden
          aria-label={t('csv.import')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            close();
            if (chosen) setFile(chosen);
          }}
        />
        <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>
          {t('csv.import')}
        </Button>
        <Button
          {...toggle('export')}
          {...(exporting.hasDialog ? { onClick: exporting.openDialog } : {})}
        >
          {t('csv.export')}
        </Button>
        <Button {...toggle('county')}>{t('county.change')}</Button>
      </div>
      {exporting.error !== null && <ProblemNote error={exporting.error} />}
      {tool === 'neighbours' && <NeighbourSearch table={table} onClose={close} />}
      {tool === 'town' && (
        <div className={css.form}>
          <EntryForm initial={newEntry({ kind: 'town' })} kinds={['town']} onClose={close} />
        </div>
      )}
      {tool === 'export' && (
        <div className={css.form}>
          <FolderBrowser
            isBusy={exporting.isPending}
            onChoose={(folder) => {
              exporting.run(folder.id);
            }}
            onClose={close}
          />
        </div>
      )}
      {tool === 'county' && <CountyPicker hasPhotos onClose={close} />}
      {file && <CsvImport key={`${file.name} ${file.lastModified}`} file={file} onClose={close} />}
    </>
  );
}

/** Has the program write the table into a folder; a window of Electron has no downloads. */
function useTableExport(onDone: () => void): {
  run: (folder: string) => void;
  hasDialog: boolean;
  openDialog: () => void;
  isPending: boolean;
  error: unknown;
} {
  const { queries } = useApi();
  const { t } = useWords();
  const say = useToast();
  const { mutate, isPending, error } = useMutation(
    queries.gazetteer.exportCsv.mutationOptions({
      onSuccess: ({ path }) => {
        say({ text: t('csv.exported', { path }) });
        onDone();
      },
    }),
  );
  const run = (folder: string) => {
    mutate({ folder });
  };
  const choice = useFolderChoice('export', ({ id }) => {
    run(id);
  });
  return {
    run,
    hasDialog: choice.hasDialog,
    openDialog: choice.openDialog,
    isPending,
    error: error ?? choice.error,
  };
}
