import { useRef } from 'react';

import type { Article } from '../../shared/article.ts';
import { useCommands } from '../commands/use-commands.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useWords } from '../messages/words.ts';
import { layoutArticle, nextOpenSlot } from './article-blocks.ts';
import { ArticleLineView } from './ArticleLineView.tsx';
import css from './ArticleText.module.css';
import { SlotCard } from './SlotCard.tsx';
import { useArticleDecision } from './use-article-decision.ts';

/** The lines of an article as printed; what is a caption becomes a slot. */
export function ArticleText({ article }: { article: Article }) {
  const { t } = useWords();
  const { chooseSlot, chooseKind } = useArticleDecision(article.id);
  const text = useRef<HTMLDivElement>(null);
  const lastLine = useRef(0);
  const hasOpenSlots = article.slots.some(({ state }) => state !== 'matched');

  const goToNextOpen = () => {
    const slot = nextOpenSlot(article.slots, lastLine.current);
    if (!slot) return;
    lastLine.current = slot.line;
    const card = text.current?.querySelector(`[data-line="${slot.line}"]`);
    if (!(card instanceof HTMLElement)) return;
    card.scrollIntoView({ block: 'center' });
    card.focus({ preventScroll: true });
  };
  useCommands(t('nav.articles'), [
    {
      id: 'next-open',
      label: t('article.next-open'),
      keys: 'j',
      isOff: !hasOpenSlots,
      run: goToNextOpen,
    },
  ]);

  return (
    <div ref={text}>
      {layoutArticle(article).map((block) =>
        block.kind === 'line' ? (
          <ArticleLineView key={block.line.line} line={block.line} onKind={chooseKind} />
        ) : (
          <SlotCard
            key={block.slots[0]?.line}
            articleId={article.id}
            slots={block.slots}
            onChoose={chooseSlot}
            onKind={chooseKind}
          />
        ),
      )}
      {article.slots.length === 0 && (
        <EmptyState title={t('article.no-captions')} hint={t('article.no-captions-hint')} />
      )}
      {hasOpenSlots && (
        <button type="button" className={css.next} onClick={goToNextOpen}>
          {t('article.next-open')} <kbd aria-hidden>J</kbd>
        </button>
      )}
    </div>
  );
}
