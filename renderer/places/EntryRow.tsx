import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import type { KeyedEntry } from '../../shared/gazetteer-table.ts';
import { Chip } from '../components/Chip.tsx';
import { useWords, type Translate } from '../messages/words.ts';
import { EntryForm } from './EntryForm.tsx';
import css from './EntryRow.module.css';
import { useGazetteer } from './use-gazetteer.ts';

/** One added name: what it is, what it stands for, and the ways to change it. */
export function EntryRow({
  entry,
  hasTarget = true,
}: {
  entry: KeyedEntry;
  /** False where the row stands under the village it belongs to. */
  hasTarget?: boolean;
}) {
  const { t } = useWords();
  const { remove, isPending } = useGazetteer();
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return (
      <li>
        <EntryForm
          initial={entry}
          kinds={[entry.kind]}
          replaces={entry.key}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      </li>
    );
  }
  const target = [entry.county, entry.town, entry.village].filter(Boolean).join(' ');
  const details = detailsOf(entry, t);
  return (
    <li className={css.row}>
      <span className={css.words}>
        <b>{entry.name}</b> <Chip tone="plain">{t(`entry.kind.${entry.kind}`)}</Chip>
        {hasTarget && target !== '' && <small>{target}</small>}
        {details !== '' && <small>{details}</small>}
      </span>
      <span className={css.actions}>
        {entry.kind !== 'meaning' && entry.county === null && (
          <ActionIcon
            size={26}
            aria-label={t('gazetteer.edit', { name: entry.name })}
            title={t('gazetteer.edit', { name: entry.name })}
            onClick={() => {
              setIsEditing(true);
            }}
          >
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          size={26}
          disabled={isPending}
          aria-label={t('gazetteer.remove', { name: entry.name })}
          title={t('gazetteer.remove', { name: entry.name })}
          onClick={() => {
            remove(entry);
          }}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

function detailsOf({ origins, from, to, note }: KeyedEntry, t: Translate): string {
  const names = origins.map(({ town, village }) => `${town}${village}`).join('、');
  return [
    names === '' ? '' : t('gazetteer.moved-from', { names }),
    from === null ? '' : t('gazetteer.since', { from }),
    to === null ? '' : t('gazetteer.until', { to }),
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
