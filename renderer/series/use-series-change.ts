import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** Gives a series other photos, or with none breaks it up; both can be undone. */
export function useSeriesChange(id: string): (photos: PhotoId[], onDone?: () => void) => void {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const change = useMutation(
    queries.series.change.mutationOptions({
      onSuccess: async (_, { photos }) => {
        const said = photos.length === 0 ? 'series.removed' : 'series.changed';
        say({ text: t(said), action: { label: t('history.undo'), run: undo } });
        await queryClient.invalidateQueries({ queryKey: queries.series.key() });
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (photos, onDone) => {
    change.mutate({ id, photos }, { onSuccess: () => onDone?.() });
  };
}
