import { IconSearch } from '@tabler/icons-react';

import type { Finds } from '../../shared/finding/facets.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { Picture } from '../components/Picture.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords, type Translate } from '../messages/words.ts';
import { Marked } from './Marked.tsx';
import css from './SuggestionList.module.css';
import { SUGGESTION_GROUPS, type SuggestionRow } from './suggestion-rows.ts';
import type { Listbox } from './use-listbox.ts';

/** What is offered below the search field. */
export function SuggestionList({
  rows,
  words,
  listbox,
}: {
  rows: readonly SuggestionRow[];
  words: string;
  listbox: Listbox;
}) {
  const { t } = useWords();
  const option = (row: SuggestionRow) => (
    <div
      key={row.key}
      {...listbox.option(rows.indexOf(row))}
      className={row.is === 'photos' ? css.photo : css.option}
    >
      <RowWords row={row} words={words} />
    </div>
  );
  return (
    <div id={listbox.listId} role="listbox" className={css.list} aria-label={t('suggest.label')}>
      {SUGGESTION_GROUPS.map((group) => {
        const members = rows.filter((row) => row.is === group);
        if (members.length === 0) return null;
        const headingId = `${listbox.listId}-${group}`;
        return (
          <div key={group} role="group" aria-labelledby={headingId}>
            <div id={headingId} role="presentation" className={css.heading}>
              {t(`suggest.${group}`)}
            </div>
            <div role="presentation" className={group === 'photos' ? css.photos : undefined}>
              {members.map(option)}
            </div>
          </div>
        );
      })}
      <div role="presentation" className={css.foot}>
        {rows.filter(({ is }) => is === 'search').map(option)}
      </div>
    </div>
  );
}

function RowWords({ row, words }: { row: SuggestionRow; words: string }) {
  const { t } = useWords();
  switch (row.is) {
    case 'places': {
      const { value, mark, count, in: kind } = row.place;
      const name = value.village ?? value.town ?? '';
      const beside = kind === 'town' ? t('suggest.town') : value.town;
      return (
        <>
          <span className={css.label}>
            <Marked text={name} mark={mark} />
            {beside !== null && <small>{beside}</small>}
          </span>
          <Count count={count} />
        </>
      );
    }
    case 'filters': {
      const { label, mark, condition, value, count } = row.offer;
      return (
        <>
          <span className={css.label}>
            {value.phase !== undefined && <PhaseDot phase={value.phase} />}
            <Marked text={label} mark={mark} />
            <small>{t(`condition.${condition}`)}</small>
          </span>
          <Count count={count} />
        </>
      );
    }
    case 'persons': {
      const { value, mark, places, count } = row.person;
      return (
        <>
          <span className={css.label}>
            <Marked text={value} mark={mark} />
            <small>
              {places
                .map(({ town, village }) => [town, village].filter(Boolean).join(' '))
                .join('、')}
            </small>
          </span>
          <Count count={count} />
        </>
      );
    }
    case 'articles': {
      return (
        <span className={css.label}>
          <Marked text={row.article.title} mark={row.article.mark} />
        </span>
      );
    }
    case 'photos': {
      const { photo, fileName, mark } = row.photo;
      return (
        <>
          <span className={css.picture}>
            <Picture photo={photo} alt="" isEager />
          </span>
          <span className={css.fileName} title={photo.path}>
            <Marked text={fileName} mark={mark} />
          </span>
        </>
      );
    }
    case 'search': {
      return (
        <>
          <span className={css.label}>
            <IconSearch size={13} aria-hidden />
            {t(`suggest.${row.within}`, { words })}
          </span>
          <em className={css.count}>
            {findsText(row.finds, t)}
            {row.within === 'all' && <kbd aria-hidden>Enter</kbd>}
          </em>
        </>
      );
    }
  }
}

function Count({ count }: { count: number }) {
  return <em className={css.count}>{countText(count)}</em>;
}

function findsText({ count, isMore }: Finds, t: Translate): string {
  const words = t(isMore ? 'suggest.more' : 'suggest.finds', { count });
  return words.replace(String(count), countText(count));
}
