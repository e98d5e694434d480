import type { ChangesSince } from '../../shared/exports/export-preview.ts';
import { captionDifference, isUnchanged } from '../../shared/exports/compare-exports.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ChangesNote.module.css';

/** What changed since an export of the same kind: photos, captions with the difference marked, order. */
export function ChangesNote({ since: { at, name, changes } }: { since: ChangesSince }) {
  const { t, language } = useWords();
  const { added, removed, replaced, captions, moved } = changes;
  const head = { name, date: instantText(at, language) };
  if (isUnchanged(changes)) return <p className={css.soft}>{t('export.since-same', head)}</p>;
  const picture = (number: number, caption: string) =>
    t('export.since-picture', { number, caption: caption || t('export.no-caption') });
  return (
    <div className={css.changes}>
      <p>{t('export.since', head)}</p>
      <ul>
        {added.map(({ number, caption }) => (
          <li key={`added ${number}`}>
            <b>{t('export.since-added')}</b> {picture(number, caption)}
          </li>
        ))}
        {removed.map(({ previousNumber, caption }) => (
          <li key={`removed ${previousNumber}`}>
            <b>{t('export.since-removed')}</b> {picture(previousNumber, caption)}
          </li>
        ))}
        {replaced.map(({ number, caption }) => (
          <li key={`replaced ${number}`}>
            <b>{t('export.since-replaced')}</b> {picture(number, caption)}
          </li>
        ))}
        {captions.map(({ number, before, after }) => (
          <li key={`caption ${number}`}>
            <b>{t('export.since-caption')}</b> {t('export.number', { number })}
            <CaptionChange before={before} after={after} />
          </li>
        ))}
        {moved.map(({ number, previousNumber, caption }) => (
          <li key={`moved ${number}`}>
            <b>{t('export.since-moved')}</b>{' '}
            {t('export.since-moved-from', { number, previousNumber, caption })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A caption as it was and as it is, what differs marked. */
export function CaptionChange({ before, after }: { before: string; after: string }) {
  const { head, tail, gone, added } = captionDifference(before, after);
  return (
    <span className={css.caption} lang="zh-CN">
      {head}
      {gone && <del>{gone}</del>}
      {added && <ins>{added}</ins>}
      {tail}
    </span>
  );
}
