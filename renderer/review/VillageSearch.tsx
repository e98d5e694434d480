import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';

import type { PlaceChoice } from '../../shared/review.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { findPlaces } from '../places/find-places.ts';
import { placeText } from './photo-choices.ts';
import css from './VillageSearch.module.css';

/** Villages offered at once. */
const SHOWN = 8;

/** A village by its name or initials: arrows choose, Enter takes, Esc leaves. */
export function VillageSearch({
  onChoose,
  onClose,
}: {
  onChoose: (choice: PlaceChoice) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: table } = useQuery(queries.gazetteer.table.queryOptions());
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found =
    table && words.trim() !== ''
      ? findPlaces(table, words)
          .flatMap(({ name: town, villages }) =>
            villages.filter(({ isGone }) => !isGone).map(({ name }) => ({ town, village: name })),
          )
          .slice(0, SHOWN)
      : [];
  const optionId = (index: number) => `${list}-${index}`;
  return (
    <div className={css.search}>
      <input
        className={css.field}
        type="text"
        role="combobox"
        aria-label={t('review.find-village')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] ? optionId(at) : undefined}
        aria-autocomplete="list"
        placeholder={t('review.find-village')}
        value={words}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const chosen = found[at];
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter' && chosen) onChoose(chosen);
          else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <ul id={list} role="listbox" aria-label={t('review.found-villages')} className={css.found}>
        {found.map((choice, index) => (
          <li
            key={`${choice.town} ${choice.village}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(choice);
            }}
          >
            {placeText(choice)}
          </li>
        ))}
      </ul>
      {table && words.trim() !== '' && found.length === 0 && (
        <p className={css.none}>{t('review.no-village', { words: words.trim() })}</p>
      )}
    </div>
  );
}
