// Lays an article out: its lines as printed, captions as slots, the two halves of a pair in one card.
import type { Article, ArticleLine, Slot } from '../../shared/article.ts';

export type ArticleBlock = { kind: 'line'; line: ArticleLine } | { kind: 'slots'; slots: Slot[] };

/** Blocks in the article's order; a slot whose partner is the next caption shares its card. */
export function layoutArticle({ lines, slots }: Pick<Article, 'lines' | 'slots'>): ArticleBlock[] {
  const slotOf = new Map(slots.map((slot) => [slot.line, slot]));
  const blocks: ArticleBlock[] = [];
  let open: Slot | null = null;
  for (const line of lines) {
    const slot = line.kind === 'caption' ? slotOf.get(line.line) : undefined;
    const last = blocks.at(-1);
    if (!slot) {
      blocks.push({ kind: 'line', line });
      open = null;
    } else if (open?.partnerLine === slot.line && last?.kind === 'slots') {
      last.slots.push(slot);
      open = null;
    } else {
      blocks.push({ kind: 'slots', slots: [slot] });
      open = slot;
    }
  }
  return blocks;
}

/** The next slot that waits for a person, after a line; from the start again at the end. */
export function nextOpenSlot(slots: Slot[], afterLine: number): Slot | undefined {
  const waiting = slots.filter(({ state }) => state !== 'matched');
  return waiting.find(({ line }) => line > afterLine) ?? waiting[0];
}
