import type { PhotoCard } from '../../shared/photo.ts';
import type { DateItem, PhaseItem, PlaceItem } from '../../shared/review.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ReviewItemView.module.css';

/** What the question hangs on: the path or the caption with the words marked, and why it is asked. */
export function Evidence({
  item,
  photo,
}: {
  item: PlaceItem | PhaseItem | DateItem;
  photo: PhotoCard;
}) {
  const { t, language } = useWords();
  const { caption, date } = photo.facts;
  const words = wordsOf(item);
  const hint = hintOf();
  const isInPath = words !== '' && photo.path.includes(words);
  return (
    <>
      {hint !== null && <p className={css.hint}>{hint}</p>}
      <dl className={css.evidence}>
        <dt>{t('failures.file')}</dt>
        <dd>
          <Marked text={photo.path} words={words} />
        </dd>
        {caption !== null && (
          <>
            <dt>{t('fact.caption')}</dt>
            <dd lang="zh-CN">
              <Marked text={caption} words={isInPath ? '' : words} />
            </dd>
          </>
        )}
        {item.kind !== 'date' && date && (
          <>
            <dt>{t('fact.date')}</dt>
            <dd>{captureDateText(date, language)}</dd>
          </>
        )}
      </dl>
    </>
  );

  function hintOf(): string | null {
    if (item.kind === 'phase') return t('review.phase-hint');
    if (item.kind === 'date') return t('review.date-hint');
    const { kind, evidence } = item.question;
    if (kind === 'minute-place') return t('review.minute-hint', { evidence });
    return kind === 'folder-place' ? t('review.folder-hint', { evidence }) : null;
  }
}

/** The words that are asked about, as they stand in path or caption; empty if none are. */
function wordsOf(item: PlaceItem | PhaseItem | DateItem): string {
  switch (item.kind) {
    case 'place': {
      return item.question.kind === 'ambiguous-place' ? item.question.evidence : '';
    }
    case 'date': {
      return item.evidence.split(' / ')[0] ?? '';
    }
    case 'phase': {
      return '';
    }
  }
}

function Marked({ text, words }: { text: string; words: string }) {
  const at = words === '' ? -1 : text.lastIndexOf(words);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </>
  );
}
