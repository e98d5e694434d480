import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ExportListing } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { keyText } from '../commands/key-text.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';

/** What can be done with an export's folder and its line, beside verifying and exporting it again. */
export interface ExportActions {
  /** Null where the host cannot show folders, or it is gone. */
  show: (() => void) | null;
  copyPath: () => void;
  forget: () => void;
}

export function useExportActions({ id, displayPath, isThere }: ExportListing): ExportActions {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const queryClient = useQueryClient();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const onError = (error: unknown) => {
    say({ text: problemText(error, language), isProblem: true });
  };
  const show = useMutation(queries.exports.show.mutationOptions({ onError }));
  const setListed = useMutation(
    queries.exports.setListed.mutationOptions({
      onSuccess: async (_, { isListed }) => {
        if (!isListed) say({ text: t('exports.forgotten'), action: putBack() });
        await Promise.all(
          [queries.exports, queries.archive].map((part) =>
            queryClient.invalidateQueries({ queryKey: part.key() }),
          ),
        );
      },
      onError,
    }),
  );
  const putBack = () => ({
    label: t('history.undo'),
    run: () => {
      setListed.mutate({ id, isListed: true });
    },
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(displayPath);
      say({ text: t('exports.path-copied') });
    } catch {
      // A browser or a policy that keeps the clipboard shut; the path can be read all the same.
      say({ text: t('exports.path-not-copied', { keys: keyText('mod+c', t) }), isProblem: true });
    }
  };
  return {
    show:
      host?.canShowFolders && isThere
        ? () => {
            show.mutate({ id });
          }
        : null,
    copyPath: () => void copy(),
    forget: () => {
      setListed.mutate({ id, isListed: false });
    },
  };
}
