import type { ArticleLine, LineKind } from '../../shared/article.ts';
import { useWords } from '../messages/words.ts';
import css from './SlotNotes.module.css';

/** Asks what a line is where its words alone allow a caption and a heading. */
export function LineDoubt({
  line: { line },
  onKind,
}: {
  line: ArticleLine;
  onKind: (line: number, kind: LineKind) => void;
}) {
  const { t } = useWords();
  const choices = ['caption', 'heading'] as const;
  return (
    <div className={css.doubt}>
      <span>{t('article.what-is-it')}</span>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          onClick={() => {
            onKind(line, choice);
          }}
        >
          {t(`article.yes-${choice}`)}
        </button>
      ))}
    </div>
  );
}
