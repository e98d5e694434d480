import { IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';

import { CONDITIONS, type Condition } from '../../shared/finding/conditions.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import css from './ConditionMenu.module.css';
import { Marked } from './Marked.tsx';
import type { Offer } from './offers.ts';
import { useListbox } from './use-listbox.ts';
import { useOffers } from './use-offers.ts';
import { isSet, withCondition } from './wall-search.ts';
import { YearSpan } from './YearSpan.tsx';

/** Choices of one condition that are shown where all are looked through. */
const FEW = 6;

type Row =
  | { is: 'condition'; condition: Condition }
  | { is: 'offer'; offer: Offer }
  | { is: 'words'; words: string };

/** Chooses a condition and its value: by mouse, or by typing any part of it. */
export function ConditionMenu({
  search,
  condition: given,
  onChange,
}: {
  search: PhotosSearch;
  /** The condition that is changed; without one, any is chosen first. */
  condition?: Condition;
  onChange: (search: PhotosSearch) => void;
}) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Condition | null>(given ?? null);
  const [typed, setTyped] = useState(given === 'text' ? (search.text ?? '') : '');
  /** Enter was pressed before the choices for what was typed had come. */
  const [isWaiting, setIsWaiting] = useState(false);
  const { offers, isCurrent } = useOffers(search, typed);
  const rows = rowsOf(offers, chosen, typed.trim());
  /** The address with a row's value; null for a row that leads to others. */
  const chosenBy = (row: Row | undefined): PhotosSearch | null => {
    if (row?.is === 'offer') return withCondition(search, row.offer.condition, row.offer.value);
    return row?.is === 'words' ? withCondition(search, 'text', { text: row.words }) : null;
  };
  const choose = (at: number) => {
    const row = rows[at];
    const next = chosenBy(row);
    if (next !== null) onChange(next);
    else if (row?.is === 'condition') {
      setChosen(row.condition);
      setTyped('');
    }
  };
  const listbox = useListbox({
    count: rows.length,
    isOpen: true,
    about: `${chosen ?? ''} ${typed}`,
    first: 0,
    onChoose: choose,
  });
  const chooseFirst = useEffectEvent(() => {
    const next = chosenBy(rows[0]);
    if (next !== null) onChange(next);
  });
  useEffect(() => {
    if (isWaiting && isCurrent) chooseFirst();
  }, [isWaiting, isCurrent]);
  const name = chosen === null ? null : t(`condition.${chosen}`);
  const isSingle = chosen !== null && chosen === given;
  return (
    <div className={css.menu}>
      {name !== null && (
        <div className={css.head}>
          {!isSingle && (
            <button
              type="button"
              className={css.back}
              aria-label={t('filter.back')}
              title={t('filter.back')}
              onClick={() => {
                setChosen(null);
                setTyped('');
              }}
            >
              <IconChevronLeft size={16} aria-hidden />
            </button>
          )}
          <b>{name}</b>
        </div>
      )}
      <input
        key={chosen}
        {...listbox.field}
        className={css.field}
        // The menu opened because a person wants to choose.
        autoFocus
        aria-label={
          name === null ? t('filter.add-label') : t('filter.find-in', { condition: name })
        }
        placeholder={
          name === null
            ? t('filter.find')
            : chosen === 'text'
              ? t('filter.words')
              : t('filter.find-in', { condition: name })
        }
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setIsWaiting(false);
        }}
        onKeyDown={(event) => {
          const isEarly = !isCurrent && (typed.trim() !== '' || chosen !== null);
          if (event.key === 'Enter' && isEarly && !event.nativeEvent.isComposing) {
            setIsWaiting(true);
            return;
          }
          if (listbox.takeKey(event)) return;
          if (event.key === 'Backspace' && typed === '' && !isSingle) setChosen(null);
        }}
      />
      <div
        id={listbox.listId}
        role="listbox"
        className={css.list}
        aria-label={name === null ? t('filter.label') : t('filter.choices', { condition: name })}
      >
        {rows.map((row, at) => (
          <div key={keyOf(row)} {...listbox.option(at)} className={css.option}>
            <RowWords row={row} hasCondition={chosen === null} search={search} />
          </div>
        ))}
      </div>
      {isCurrent && rows.length === 0 && chosen !== 'text' && (
        <p className={css.none}>{t('filter.none')}</p>
      )}
      {chosen === 'years' && (
        <YearSpan
          search={search}
          years={offers.filter(({ condition }) => condition === 'years')}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function RowWords({
  row,
  hasCondition,
  search,
}: {
  row: Row;
  hasCondition: boolean;
  search: PhotosSearch;
}) {
  const { t } = useWords();
  if (row.is === 'condition') {
    return (
      <>
        <span className={css.label}>{t(`condition.${row.condition}`)}</span>
        <IconChevronRight className={css.further} size={14} aria-hidden />
      </>
    );
  }
  if (row.is === 'words') {
    return <span className={css.label}>{t('filter.contains', { words: row.words })}</span>;
  }
  const { label, mark, hint, count, condition, value } = row.offer;
  const beside = hint ?? (hasCondition ? t(`condition.${condition}`) : null);
  return (
    <>
      <span className={css.label}>
        {value.phase !== undefined && <PhaseDot phase={value.phase} />}
        <Marked text={label} mark={mark} />
        {beside !== null && beside !== label && <small>{beside}</small>}
        {isSet(search, row.offer) && <IconCheck size={14} aria-label={t('filter.is-set')} />}
      </span>
      <em className={css.count}>{countText(count)}</em>
    </>
  );
}

/** All conditions first; with one chosen its values; with something typed all values that have it. */
function rowsOf(offers: readonly Offer[], chosen: Condition | null, typed: string): Row[] {
  const words: Row[] = typed === '' ? [] : [{ is: 'words', words: typed }];
  if (chosen === 'text') return words;
  if (chosen !== null) {
    return offers
      .filter(({ condition }) => condition === chosen)
      .map((offer) => ({ is: 'offer', offer }));
  }
  if (typed === '') {
    const [asked] = offers.filter(({ condition }) => condition === 'asked');
    return CONDITIONS.flatMap((condition): Row[] => {
      if (condition !== 'asked') return [{ is: 'condition', condition }];
      // It has one value, which needs no choice.
      return asked === undefined ? [] : [{ is: 'offer', offer: asked }];
    });
  }
  return [
    ...CONDITIONS.flatMap((condition) =>
      offers
        .filter((offer) => offer.condition === condition)
        .slice(0, FEW)
        .map((offer): Row => ({ is: 'offer', offer })),
    ),
    ...words,
  ];
}

function keyOf(row: Row): string {
  switch (row.is) {
    case 'condition': {
      return row.condition;
    }
    case 'offer': {
      return row.offer.key;
    }
    case 'words': {
      return 'words';
    }
  }
}
