import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

import type { PlaceEntry, PlaceEntryKind } from '../../shared/place.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './EntryForm.module.css';
import { useGazetteer } from './use-gazetteer.ts';

type Field = 'name' | 'town' | 'village' | 'origins' | 'from' | 'to' | 'note';

/** Which fields an entry of a kind has, besides its name. */
const FIELDS: Record<PlaceEntryKind, readonly Field[]> = {
  natural: ['town', 'village', 'note'],
  alias: ['town', 'village', 'note'],
  former: ['town', 'village', 'from', 'to', 'note'],
  merged: ['town', 'village', 'from', 'note'],
  resettlement: ['town', 'village', 'origins', 'from', 'note'],
  village: ['town', 'from', 'note'],
  town: ['from', 'note'],
  gone: ['town', 'from', 'note'],
  meaning: ['town', 'village', 'note'],
};

/** Adds or changes an entry where it stands: Enter keeps it, Esc leaves it. */
export function EntryForm({
  initial,
  kinds,
  replaces,
  onClose,
}: {
  initial: PlaceEntry;
  /** Kinds to choose from; with one there is nothing to choose. */
  kinds: readonly PlaceEntryKind[];
  /** Key of the entry that is changed. */
  replaces?: string;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { save, isPending, saveError } = useGazetteer();
  const [kind, setKind] = useState(initial.kind);
  const [texts, setTexts] = useState(() => textsOf(initial));
  const field = (name: Field) => (
    <TextInput
      key={name}
      className={css[name]}
      label={t(`entry.${name}`)}
      value={texts[name]}
      maxLength={name === 'note' ? 500 : 100}
      autoFocus={name === 'name'}
      {...(name === 'from' || name === 'to' ? { inputMode: 'numeric' as const } : {})}
      onChange={(event) => {
        setTexts({ ...texts, [name]: event.currentTarget.value });
      }}
    />
  );
  const submit = () => {
    if (isPending) return;
    save(toEntry(kind, texts, initial), {
      ...(replaces === undefined ? {} : { replaces }),
      onSaved: onClose,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      className={css.form}
      aria-label={t('entry.form')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {kinds.length > 1 && (
        <NativeSelect
          className={css.kind}
          label={t('entry.kind')}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`entry.kind.${value}`) }))}
          onChange={(event) => {
            const chosen = kinds.find((one) => one === event.currentTarget.value);
            if (chosen) setKind(chosen);
          }}
        />
      )}
      {field('name')}
      {FIELDS[kind].map(field)}
      {saveError !== null && (
        <div className={css.problem}>
          <ProblemNote error={saveError} />
        </div>
      )}
      <div className={css.buttons}>
        <Button type="submit" size="compact-sm" disabled={texts.name.trim() === '' || isPending}>
          {t('app.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

function textsOf(entry: PlaceEntry): Record<Field, string> {
  return {
    name: entry.name,
    town: entry.town ?? '',
    village: entry.village ?? '',
    origins: entry.origins.map(({ town, village }) => `${town}${village}`).join('、'),
    from: String(entry.from ?? ''),
    to: String(entry.to ?? ''),
    note: entry.note,
  };
}

function toEntry(
  kind: PlaceEntryKind,
  texts: Record<Field, string>,
  { county }: PlaceEntry,
): PlaceEntry {
  const stated = (name: Field): string =>
    name === 'name' || FIELDS[kind].includes(name) ? texts[name].trim() : '';
  return {
    kind,
    name: stated('name'),
    county,
    town: stated('town') || null,
    village: stated('village') || null,
    origins: stated('origins')
      .split(/[、,;，；/\s]+/u)
      .filter((village) => village !== '')
      .map((village) => ({ town: '', village })),
    from: yearOf(stated('from')),
    to: yearOf(stated('to')),
    note: stated('note'),
  };
}

/** What is no year is kept as an impossible one, so that the archive says so. */
function yearOf(text: string): number | null {
  if (text === '') return null;
  return /^\d{4}$/u.test(text) ? Number(text) : -1;
}
