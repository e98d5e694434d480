import type { KeyedEntry } from '../../shared/gazetteer-table.ts';
import { useWords } from '../messages/words.ts';
import css from './EntryList.module.css';
import { EntryRow } from './EntryRow.tsx';

/** Everything that people added to the county, and the answers that are remembered. */
export function EntryList({ entries }: { entries: readonly KeyedEntry[] }) {
  const { t } = useWords();
  const meanings = entries.filter(({ kind }) => kind === 'meaning');
  const added = entries.filter(({ kind }) => kind !== 'meaning');
  return (
    <>
      {entries.length === 0 && <p className={css.hint}>{t('gazetteer.no-entries')}</p>}
      <Section title={t('gazetteer.meanings')} entries={meanings} />
      <Section title={t('gazetteer.all-entries')} entries={added} />
    </>
  );
}

function Section({ title, entries }: { title: string; entries: readonly KeyedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className={css.section} aria-label={title}>
      <h2 className={css.heading}>
        {title} <small>{entries.length}</small>
      </h2>
      <ul>
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
