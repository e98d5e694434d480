import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { GazetteerTable, KeyedEntry } from '../../shared/gazetteer-table.ts';
import type { PlaceEntryKind, VillageName } from '../../shared/place.ts';
import { useWords } from '../messages/words.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryRow } from './EntryRow.tsx';
import css from './VillagePanel.module.css';
import { entriesOf } from './find-places.ts';
import { newEntry, useGazetteer } from './use-gazetteer.ts';

/** What can be added under a village. */
const KINDS: readonly PlaceEntryKind[] = ['natural', 'alias', 'former', 'merged', 'resettlement'];

/** A village with its photos, its other names, and what lies in it; all can be added to. */
export function VillagePanel({
  table,
  place: { town, village },
}: {
  table: GazetteerTable;
  place: VillageName;
}) {
  const { t } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const { towns, entries } = table;
  const home = towns.find((one) => one.name === town);
  const known = home?.villages.find(({ name }) => name === village);
  if (!home || !known) return null;
  const own = entriesOf(entries, town, village);
  const added = entries.filter(
    (entry) => entry.kind === 'village' && entry.name === village && entry.town === town,
  );
  const movedTo = entries.filter(({ origins }) =>
    origins.some((origin) => origin.town === town && origin.village === village),
  );
  return (
    <section aria-label={village}>
      <p className={css.crumb}>{[home.county, town].filter(Boolean).join(' · ')}</p>
      <h2 className={css.title}>{village}</h2>
      <p className={css.photos}>
        {known.photoCount > 0 ? (
          <Link
            to="/village"
            search={{ town, village }}
            aria-label={t('gazetteer.open-village', { village })}
          >
            {t('gazetteer.photos', { count: known.photoCount })}
          </Link>
        ) : (
          t('gazetteer.photos', { count: 0 })
        )}
      </p>
      <Namesakes table={table} place={{ town, village }} />
      <h3 className={css.heading}>{t('gazetteer.names')}</h3>
      {own.length === 0 && added.length === 0 && movedTo.length === 0 && (
        <p className={css.hint}>{t('gazetteer.no-names')}</p>
      )}
      <ul>
        {[...added, ...own].map((entry) => (
          <EntryRow key={entry.key} entry={entry} hasTarget={false} />
        ))}
        {movedTo.map((entry) => (
          <li key={`to ${entry.key}`} className={css.link}>
            {t('gazetteer.moved-to', {
              name: [entry.town, entry.village, entry.name].filter(Boolean).join(''),
            })}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <div className={css.form}>
          <EntryForm
            initial={newEntry({ kind: 'natural', town, village })}
            kinds={KINDS}
            onClose={() => {
              setIsAdding(false);
            }}
          />
        </div>
      ) : (
        <Button
          className={css.button}
          size="compact-sm"
          variant="default"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {t('gazetteer.add-name')}
        </Button>
      )}
      {home.county === null && <Gone entries={entries} place={{ town, village }} />}
    </section>
  );
}

/** Villages of the same name elsewhere in the county, and which of them is meant where no town is stated. */
function Namesakes({
  table: { towns, entries },
  place: { town, village },
}: {
  table: GazetteerTable;
  place: VillageName;
}) {
  const { t } = useWords();
  const { save, isPending } = useGazetteer();
  const others = towns.filter(
    (one) => one.name !== town && one.villages.some(({ name }) => name === village),
  );
  if (others.length === 0) return null;
  const meaning = entries.find((entry) => entry.kind === 'meaning' && entry.name === village);
  return (
    <div className={css.namesakes}>
      <p>{t('gazetteer.namesakes', { names: others.map(({ name }) => name).join('、') })}</p>
      {meaning?.town === town ? (
        <ul>
          <EntryRow entry={meaning} />
        </ul>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isPending}
          onClick={() => {
            save(newEntry({ kind: 'meaning', name: village, town, village }));
          }}
        >
          {t('gazetteer.mean-this', { name: village })}
        </Button>
      )}
    </div>
  );
}

function Gone({
  entries,
  place: { town, village },
}: {
  entries: KeyedEntry[];
  place: VillageName;
}) {
  const { t } = useWords();
  const { save, isPending } = useGazetteer();
  const entry = entries.find(
    (one) => one.kind === 'gone' && one.name === village && one.town === town,
  );
  if (entry) {
    return (
      <ul className={css.gone}>
        <EntryRow entry={entry} hasTarget={false} />
      </ul>
    );
  }
  return (
    <div className={css.gone}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isPending}
        onClick={() => {
          save(newEntry({ kind: 'gone', name: village, town }));
        }}
      >
        {t('gazetteer.mark-gone')}
      </Button>
      <p className={css.hint}>{t('gazetteer.mark-gone-hint')}</p>
    </div>
  );
}
