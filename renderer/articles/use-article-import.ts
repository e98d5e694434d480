import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import type { Article } from '../../shared/article.ts';
import { useApi } from '../api.ts';

/** Brings an article in and opens it; `onError` is for where its error is not shown. */
export function useArticleImport(onError?: (error: unknown) => void): {
  importFile: (file: File, date: string | null) => void;
  importSample: () => void;
  isPending: boolean;
  error: unknown;
} {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const open = async (article: Article) => {
    queryClient.setQueryData(queries.articles.get.queryKey({ input: { id: article.id } }), article);
    await navigate({
      to: '/articles/$articleId',
      params: { articleId: String(article.id) },
    });
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queries.articles.list.key() }),
      queryClient.invalidateQueries({ queryKey: queries.archive.overview.key() }),
    ]);
  };
  const file = useMutation(
    queries.articles.import.mutationOptions({
      onSuccess: open,
      onError: (error) => {
        onError?.(error);
      },
    }),
  );
  const sample = useMutation(queries.articles.importSample.mutationOptions({ onSuccess: open }));
  return {
    importFile: (chosen, date) => {
      sample.reset();
      file.mutate({ file: chosen, date });
    },
    importSample: () => {
      file.reset();
      sample.mutate(undefined);
    },
    isPending: file.isPending || sample.isPending,
    error: file.error ?? sample.error,
  };
}
