import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Article, ArticleId, LineKind } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';

/** A person's word on an article's slots and lines. */
export function useArticleDecision(id: ArticleId): {
  chooseSlot: (line: number, photo: PhotoId | null) => void;
  chooseKind: (line: number, kind: LineKind) => void;
} {
  const { queries } = useApi();
  const { language } = useWords();
  const say = useToast();
  const queryClient = useQueryClient();
  const settle = {
    onSuccess: async (article: Article) => {
      queryClient.setQueryData(queries.articles.get.queryKey({ input: { id } }), article);
      await queryClient.invalidateQueries({ queryKey: queries.articles.list.key() });
    },
    onError: (error: unknown) => {
      say({ text: problemText(error, language), isProblem: true });
    },
  };
  const slot = useMutation(queries.articles.decideSlot.mutationOptions(settle));
  const line = useMutation(queries.articles.decideLine.mutationOptions(settle));
  return {
    chooseSlot: (at, photo) => {
      slot.mutate({ id, line: at, photo });
    },
    chooseKind: (at, kind) => {
      line.mutate({ id, line: at, kind });
    },
  };
}
