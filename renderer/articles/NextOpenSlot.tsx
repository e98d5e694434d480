import { useRef, type RefObject } from 'react';

import type { Slot } from '../../shared/article.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
import { nextOpenSlot } from './article-blocks.ts';
import css from './NextOpenSlot.module.css';
import { focusSlot } from './use-slot-focus.ts';

/** Leads through the slots that wait for a photo, by J too; nothing where none does. */
export function NextOpenSlot({
  text,
  slots,
}: {
  /** Holds the slots as drawn. */
  text: RefObject<HTMLElement | null>;
  slots: Slot[];
}) {
  const { t } = useWords();
  const lastLine = useRef(0);
  const go = () => {
    const slot = nextOpenSlot(slots, lastLine.current);
    if (!slot) return;
    lastLine.current = slot.line;
    focusSlot(text.current, slot.line);
  };
  const isOff = slots.every(({ state }) => state === 'matched');
  useCommands(t('nav.articles'), [
    { id: 'next-open', label: t('article.next-open'), keys: 'j', isOff, run: go },
  ]);
  if (isOff) return null;
  return (
    <div className={css.foot}>
      <button type="button" className={css.next} onClick={go}>
        {t('article.next-open')} <kbd aria-hidden>J</kbd>
      </button>
    </div>
  );
}
