import { useQueryClient } from '@tanstack/react-query';

import type { Article, ArticleId, LineKind, SlotPair } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useDecision } from '../shell/use-decision.ts';

/** A person's word on an article: its slots, its lines and its date. */
export function useArticleDecision(id: ArticleId): {
  chooseSlot: (line: number, photo: PhotoId | null) => void;
  choosePair: (line: number, pair: SlotPair) => void;
  chooseKind: (line: number, kind: LineKind) => void;
  /** A contradiction that a person has looked at. */
  passConflict: (line: number, key: string) => void;
  chooseDate: (date: string | null) => void;
} {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { decide } = useDecision();
  const settle = (said: MessageKey, run: () => Promise<Article>) => {
    decide({
      run,
      said,
      changed: queries.articles.key(),
      onDone: (article) =>
        queryClient.setQueryData(queries.articles.get.queryKey({ input: { id } }), article),
    });
  };
  return {
    chooseSlot: (line, photo) => {
      const said = photo === null ? 'article.said-empty' : 'article.said-slot';
      settle(said, () => client.articles.decideSlot({ id, line, photo }));
    },
    choosePair: (line, { before, after }) => {
      const pair = { before: before.id, after: after.id };
      settle('article.said-pair', () => client.articles.decideSlotPair({ id, line, ...pair }));
    },
    passConflict: (line, key) => {
      settle('article.said-seen', () => client.articles.dismissConflict({ id, line, key }));
    },
    chooseKind: (line, kind) => {
      settle('article.said-line', () => client.articles.decideLine({ id, line, kind }));
    },
    chooseDate: (date) => {
      settle('article.said-date', () => client.articles.decideDate({ id, date }));
    },
  };
}
