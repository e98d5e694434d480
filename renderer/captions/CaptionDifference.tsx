import { textDifference } from '../../shared/captions/text-difference.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionEditor.module.css';

/** The article's own words with what a caption says instead: struck out what goes, underlined what comes. */
export function CaptionDifference({ original, text }: { original: string; text: string }) {
  const { t } = useWords();
  return (
    <p className={css.difference}>
      <small>{t('slot-caption.against')}</small>
      {original === text ? (
        <span>{t('slot-caption.equal')}</span>
      ) : (
        <span lang="zh-CN">
          {textDifference(original, text).map(({ kind, text: words }, at) => {
            if (kind === 'same') return words;
            return kind === 'added' ? <ins key={at}>{words}</ins> : <del key={at}>{words}</del>;
          })}
        </span>
      )}
    </p>
  );
}
