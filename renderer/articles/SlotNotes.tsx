import type { ArticleLine, LineKind, Slot } from '../../shared/article.ts';
import { useWords } from '../messages/words.ts';
import { conflictText } from './conflict-text.ts';
import { LineDoubt } from './LineDoubt.tsx';
import css from './SlotNotes.module.css';

/** What a person should look at in a slot: contradictions, a photo used twice, a line that may be no caption. */
export function SlotNotes({
  slot,
  line,
  onSeen,
  onKind,
}: {
  slot: Slot;
  line: ArticleLine | undefined;
  onSeen: (line: number, key: string) => void;
  onKind: (line: number, kind: LineKind) => void;
}) {
  const { t, language } = useWords();
  const open = slot.conflicts.filter(({ isSeen }) => !isSeen);
  const chosen = slot.candidates.find(({ photo }) => photo.id === slot.chosen);
  const alsoLines = chosen?.alsoLines ?? [];
  // A photo that is found by the line's own words says that it is a caption.
  const isDoubtful = line?.isDoubtful === true && slot.state !== 'matched';
  if (open.length === 0 && alsoLines.length === 0 && !isDoubtful) return null;
  return (
    <div className={css.notes}>
      {open.length > 0 && (
        <ul aria-label={t('conflict.list')}>
          {open.map((conflict) => {
            const { sentence, advice } = conflictText(conflict, t, language);
            return (
              <li key={conflict.key} className={css.conflict}>
                <span>
                  <b>{sentence}</b> {advice}
                </span>
                <button
                  type="button"
                  aria-label={t('conflict.seen-one', { conflict: sentence })}
                  onClick={() => {
                    onSeen(slot.line, conflict.key);
                  }}
                >
                  {t('conflict.seen')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {alsoLines.length > 0 && (
        <p>{t('article.also-lines', { lines: alsoLines.join(language === 'en' ? ', ' : '、') })}</p>
      )}
      {isDoubtful && <LineDoubt line={line} onKind={onKind} />}
    </div>
  );
}
