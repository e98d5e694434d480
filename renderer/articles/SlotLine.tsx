import type { ArticleId, LineKind, Slot } from '../../shared/article.ts';
import { SlotCaption } from '../captions/SlotCaption.tsx';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useWords, type Translate } from '../messages/words.ts';
import { LineKindSelect } from './LineKindSelect.tsx';
import css from './SlotCard.module.css';

const TONES: Record<Slot['state'], ChipTone> = {
  matched: 'settled',
  ask: 'waiting',
  missing: 'missing',
};

/** A caption verbatim, how far its slot is, and the way to its candidates. */
export function SlotLine({
  articleId,
  slot,
  isOpen,
  hasPartnerBeside,
  onOpen,
  onKind,
}: {
  articleId: ArticleId;
  slot: Slot;
  isOpen: boolean;
  hasPartnerBeside: boolean;
  onOpen: () => void;
  onKind: (line: number, kind: LineKind) => void;
}) {
  const { t } = useWords();
  const hint = hintText(slot, hasPartnerBeside, t);
  return (
    <div className={css.line} data-line={slot.line} data-state={slot.state} tabIndex={-1}>
      <q className={css.caption} lang="zh-CN">
        {slot.caption}
      </q>
      <div className={css.state}>
        <Chip tone={TONES[slot.state]}>{stateText(slot, t)}</Chip>
        {hint !== null && <small>{hint}</small>}
        {slot.candidates.length > 0 && (
          <button type="button" className={css.open} aria-expanded={isOpen} onClick={onOpen}>
            {isOpen ? t('article.hide-candidates') : t('article.show-candidates')}
          </button>
        )}
        <SlotCaption articleId={articleId} slot={slot} />
        <LineKindSelect line={slot.line} kind="caption" className={css.kind} onKind={onKind} />
      </div>
    </div>
  );
}

function stateText({ state, candidates }: Slot, t: Translate): string {
  if (state === 'ask' && candidates.length > 1) {
    return t('article.slot-candidates', { count: candidates.length });
  }
  return t(`article.slot-${state}`);
}

function hintText(slot: Slot, hasPartnerBeside: boolean, t: Translate): string | null {
  switch (slot.state) {
    case 'matched': {
      return slot.partnerLine !== null && !hasPartnerBeside
        ? t('article.paired-with', { line: slot.partnerLine })
        : null;
    }
    case 'ask': {
      return t('article.slot-ask-hint');
    }
    case 'missing': {
      const isUsed = slot.candidates.some(({ alsoLines }) => alsoLines.length > 0);
      return t(isUsed ? 'article.slot-missing-used' : 'article.slot-missing-hint');
    }
  }
}
