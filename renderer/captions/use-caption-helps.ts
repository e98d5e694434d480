import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { CodeImport } from '../../shared/captions/codes.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** Changes of templates and codes; each says what it did and can be undone there. */
export function useCaptionHelps() {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const tell = async (key: MessageKey, params: Record<string, string | number>) => {
    say({ text: t(key, params), action: { label: t('history.undo'), run: undo } });
    await queryClient.invalidateQueries({ queryKey: queries.captions.key() });
  };
  const onError = (error: unknown) => {
    say({ text: problemText(error, language), isProblem: true });
  };
  const { saveTemplate, moveTemplate, removeTemplate, saveCode, removeCode, importCodes } =
    queries.captions;
  return {
    saveTemplate: useMutation(
      saveTemplate.mutationOptions({
        onSuccess: ({ label }) => tell('template.saved', { name: label }),
        onError,
      }),
    ),
    moveTemplate: useMutation(
      moveTemplate.mutationOptions({
        onSuccess: ({ label }) => tell('template.moved', { name: label }),
        onError,
      }),
    ),
    removeTemplate: useMutation(
      removeTemplate.mutationOptions({
        onSuccess: ({ label }) => tell('template.removed', { name: label }),
        onError,
      }),
    ),
    saveCode: useMutation(
      saveCode.mutationOptions({ onSuccess: ({ label }) => tell('code.saved', { code: label }) }),
    ),
    removeCode: useMutation(
      removeCode.mutationOptions({
        onSuccess: ({ label }) => tell('code.removed', { code: label }),
        onError,
      }),
    ),
    importCodes: useMutation(
      importCodes.mutationOptions({
        onSuccess: async ({ addedCount, replacedCount, sameCount }: CodeImport) => {
          const counts = { added: addedCount, replaced: replacedCount, same: sameCount };
          // Nothing new is nothing to undo.
          if (addedCount + replacedCount === 0) say({ text: t('code.imported', counts) });
          else await tell('code.imported', counts);
        },
        onError,
      }),
    ),
  };
}
