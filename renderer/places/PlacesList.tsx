import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';

import type { TableTown, TableVillage } from '../../shared/gazetteer-table.ts';
import type { VillageName } from '../../shared/place.ts';
import { moveFocus } from '../components/move-focus.ts';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import { EntryForm } from './EntryForm.tsx';
import css from './PlacesList.module.css';
import { newEntry } from './use-gazetteer.ts';

/** Towns and their villages with the photos of each; arrow keys go through them, Tab from town to town. */
export function PlacesList({
  towns,
  selected,
  onSelect,
}: {
  towns: readonly TableTown[];
  selected: VillageName | null;
  onSelect: (village: VillageName) => void;
}) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== 1 && step !== -1) return;
    event.preventDefault();
    moveFocus(list.current, step);
  };
  return (
    <div ref={list} role="group" aria-label={t('gazetteer.list')} onKeyDown={onKeyDown}>
      {towns.map((town) => (
        <Town
          key={`${town.county ?? ''} ${town.name}`}
          town={town}
          selected={selected?.town === town.name ? selected.village : null}
          onSelect={(village) => {
            onSelect({ town: town.name, village });
          }}
        />
      ))}
    </div>
  );
}

function Town({
  town,
  selected,
  onSelect,
}: {
  town: TableTown;
  selected: string | null;
  onSelect: (village: string) => void;
}) {
  const { t } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const addLabel = t('gazetteer.add-village', { town: town.name });
  return (
    <section className={css.town}>
      <h2 className={css.head}>
        {town.county !== null && <small>{town.county}</small>}
        {town.name}
        <small>
          {t('villages.count', { count: town.villages.length })}
          {town.photoCount > 0 && ` · ${t('gazetteer.photos', { count: town.photoCount })}`}
          {town.isAdded && town.county === null && ` · ${t('gazetteer.added')}`}
        </small>
        {town.county === null && (
          <button
            type="button"
            className={css.add}
            aria-label={addLabel}
            title={addLabel}
            aria-expanded={isAdding}
            onClick={() => {
              setIsAdding(!isAdding);
            }}
          >
            <IconPlus size={14} aria-hidden />
          </button>
        )}
      </h2>
      {isAdding && (
        <div className={css.form}>
          <EntryForm
            initial={newEntry({ kind: 'village', town: town.name })}
            kinds={['village']}
            onClose={() => {
              setIsAdding(false);
            }}
          />
        </div>
      )}
      <ul className={css.villages}>
        {town.villages.map((village, index) => (
          <li key={village.name}>
            <Village
              village={village}
              isSelected={village.name === selected}
              isTabStop={selected === null ? index === 0 : village.name === selected}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Village({
  village: { name, photoCount, isAdded, isGone },
  isSelected,
  isTabStop,
  onSelect,
}: {
  village: TableVillage;
  isSelected: boolean;
  /** One of each town takes Tab: a county has hundreds. */
  isTabStop: boolean;
  onSelect: (village: string) => void;
}) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={css.village}
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isSelected}
      data-gone={isGone}
      onClick={() => {
        onSelect(name);
      }}
    >
      <span className={css.name}>{name}</span>
      {isAdded && <small>{t('gazetteer.added')}</small>}
      {isGone && <small>{t('gazetteer.gone')}</small>}
      {photoCount > 0 && (
        <em aria-label={t('gazetteer.photos', { count: photoCount })}>{countText(photoCount)}</em>
      )}
    </button>
  );
}
