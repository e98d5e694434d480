import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { errorText } from '../../shared/errors.ts';
import type { CsvReading } from '../../shared/gazetteer-table.ts';
import { useApi } from '../api.ts';
import { Chip } from '../components/Chip.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './CsvImport.module.css';
import { useGazetteer } from './use-gazetteer.ts';

/** Shows what a table would change before anything is changed: bad rows with their reasons, then the good ones. */
export function CsvImport({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useWords();
  const { client } = useApi();
  const { importCsv, isPending } = useGazetteer();
  // A file is no key; its name, size and time tell one choice from the next.
  const { data, error } = useQuery({
    queryKey: ['csv', file.name, file.size, file.lastModified],
    queryFn: () => client.gazetteer.readCsv({ file }),
    retry: false,
  });
  const count = (state: CsvReading['rows'][number]['state']): number =>
    data?.rows.filter((row) => row.state === state).length ?? 0;
  const changes = count('new') + count('changed');
  return (
    <section className={css.panel} aria-label={t('csv.label')}>
      <h2 className={css.title}>
        {t('csv.label')} <small>{file.name}</small>
      </h2>
      {error && <ProblemNote error={error} />}
      {data && (
        <>
          <p>
            {t('csv.summary', {
              fresh: count('new'),
              changed: count('changed'),
              same: count('same'),
            })}
          </p>
          {data.bad.length > 0 && <BadRows bad={data.bad} />}
          <Rows rows={data.rows} />
        </>
      )}
      <div className={css.buttons}>
        <Button
          disabled={changes === 0}
          loading={isPending}
          onClick={() => {
            importCsv(file, onClose);
          }}
        >
          {changes === 0 ? t('csv.nothing') : t('csv.apply', { count: changes })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </section>
  );
}

function BadRows({ bad }: Pick<CsvReading, 'bad'>) {
  const { t, language } = useWords();
  return (
    <div className={css.bad} role="alert">
      <p>{t('csv.bad', { count: bad.length })}</p>
      <ul className={css.rows}>
        {bad.map(({ line, text, code, params }) => (
          <li key={line}>
            <span>{t('csv.line', { line })}</span>
            <span>
              {text}
              <small>{errorText(code, params, language)}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rows({ rows }: Pick<CsvReading, 'rows'>) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <ul className={css.rows} aria-label={t('csv.rows')}>
      {rows.map(({ line, entry, state }) => (
        <li key={line} data-state={state}>
          <span>{t('csv.line', { line })}</span>
          <span>
            <b>{entry.name}</b> {t(`entry.kind.${entry.kind}`)}
            <small>{[entry.county, entry.town, entry.village].filter(Boolean).join(' ')}</small>
          </span>
          <Chip tone={state === 'new' ? 'settled' : 'plain'}>{t(`csv.state.${state}`)}</Chip>
        </li>
      ))}
    </ul>
  );
}
