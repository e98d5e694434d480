import type { Ref } from 'react';

import type { Article } from '../../shared/article.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useWords } from '../messages/words.ts';
import { layoutArticle } from './article-blocks.ts';
import { ArticleLineView } from './ArticleLineView.tsx';
import { SlotCard } from './SlotCard.tsx';
import { useArticleDecision } from './use-article-decision.ts';

/** The lines of an article as printed; what is a caption becomes a slot. */
export function ArticleText({ article, ref }: { article: Article; ref: Ref<HTMLDivElement> }) {
  const { t } = useWords();
  const { chooseSlot, chooseKind } = useArticleDecision(article.id);
  return (
    <div ref={ref}>
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
    </div>
  );
}
