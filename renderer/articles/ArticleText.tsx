import { useEffect, useRef, type RefObject } from 'react';

import type { Article, LineKind } from '../../shared/article.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useWords } from '../messages/words.ts';
import { layoutArticle } from './article-blocks.ts';
import { ArticleLineView } from './ArticleLineView.tsx';
import { SlotCard } from './SlotCard.tsx';
import { useArticleDecision } from './use-article-decision.ts';

/** The lines of an article as printed; what is a caption becomes a slot. */
export function ArticleText({
  article,
  ref,
}: {
  article: Article;
  ref: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useWords();
  const { chooseSlot, choosePair, chooseKind, passConflict } = useArticleDecision(article.id);
  const changedLine = useRef<number | null>(null);
  const changeKind = (line: number, kind: LineKind) => {
    changedLine.current = line;
    chooseKind(line, kind);
  };
  // A line that becomes a caption, or stops being one, is drawn anew; the keyboard stays at it.
  useEffect(() => {
    const line = changedLine.current;
    if (line === null || document.activeElement !== document.body) return;
    const select = ref.current?.querySelector(`select[data-kind-of="${line}"]`);
    if (select instanceof HTMLElement) select.focus();
  }, [article, ref]);
  const lines = new Map(article.lines.map((line) => [line.line, line]));
  return (
    <div ref={ref}>
      {layoutArticle(article).map((block) =>
        block.kind === 'line' ? (
          <ArticleLineView key={block.line.line} line={block.line} onKind={changeKind} />
        ) : (
          <SlotCard
            key={block.slots[0]?.line}
            articleId={article.id}
            slots={block.slots}
            lineOf={(line) => lines.get(line)}
            onChoose={chooseSlot}
            onChoosePair={choosePair}
            onKind={changeKind}
            onSeen={passConflict}
          />
        ),
      )}
      {article.slots.length === 0 && (
        <EmptyState title={t('article.no-captions')} hint={t('article.no-captions-hint')} />
      )}
    </div>
  );
}
