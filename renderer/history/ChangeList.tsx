import { Link } from '@tanstack/react-router';

import { FACT_NAMES } from '../../shared/fact.ts';
import type { ActChange } from '../../shared/history.ts';
import { renditionUrl } from '../media.ts';
import { useWords } from '../messages/words.ts';
import { changeText } from './change-text.ts';
import css from './HistoryPage.module.css';

/** More pictures than these tell no more. */
const MAX_PICTURES = 4;

/** Changes of an act: the photos, which fact it was, and the value before and after. */
export function ChangeList({ label, changes }: { label: string; changes: readonly ActChange[] }) {
  return (
    <ul className={css.changes} aria-label={label}>
      {changes.map((change) => (
        <li key={change.id}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { change: ActChange }) {
  const { t, language } = useWords();
  const { kind, field, label, before, after, photos } = change;
  const fact = kind === 'fact' ? FACT_NAMES.find((name) => name === field) : undefined;
  const names = label.split(' → ');
  return (
    <>
      <span className={css.pictures}>
        {photos.slice(0, MAX_PICTURES).map((id, index) => (
          <Link
            key={id}
            to="/photos/$photoId"
            params={{ photoId: String(id) }}
            aria-label={t('history.open-photo', { name: names[index] ?? label })}
          >
            <img src={renditionUrl(id, 'grid')} alt="" loading="lazy" />
          </Link>
        ))}
      </span>
      <span className={css.changed}>
        <small>{label}</small>
        <span className={css.values}>
          {fact !== undefined && <b>{t(`fact.${fact}`)}</b>}
          <span>{changeText(change, before, { t, language })}</span>
          <span aria-hidden>→</span>
          <span>{changeText(change, after, { t, language })}</span>
        </span>
      </span>
    </>
  );
}
