import {
  fallbackCaption,
  publishedCaption,
  REACHES,
  type LineEdits,
  type Reach,
} from '../../shared/captions/caption-edits.ts';
import { useWords } from '../messages/words.ts';
import css from './OutletList.module.css';

/** Every outlet with what the caption will say there; one of them is written now. */
export function OutletList({
  original,
  edits,
  drafts,
  reach,
  onReach,
}: {
  original: string;
  edits: LineEdits;
  drafts: LineEdits;
  reach: Reach;
  onReach: (reach: Reach) => void;
}) {
  const { t } = useWords();
  const saying = (one: Reach) => {
    const { text, isEdited } = publishedCaption(original, edits, one);
    if (!isEdited) return t('slot-caption.says-original');
    const isOwn = one === 'everywhere' || text !== fallbackCaption(original, edits, one);
    return isOwn ? <span lang="zh-CN">{text}</span> : t('slot-caption.says-shared');
  };
  return (
    <div className={css.outlets} role="group" aria-label={t('slot-caption.outlets')}>
      {REACHES.map((one) => (
        <button
          key={one}
          type="button"
          className={css.outlet}
          aria-pressed={one === reach}
          onClick={() => {
            onReach(one);
          }}
        >
          <b>{t(`outlet.${one}`)}</b>
          <span className={css.says}>{saying(one)}</span>
          {drafts[one] !== undefined && <small>{t('slot-caption.unsaved')}</small>}
        </button>
      ))}
    </div>
  );
}
