import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { FolderEntry } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';

/** What a person may wish of automatic backups; no folder means the archive's own. */
interface Wish {
  isAutomatic: boolean;
  folder: FolderEntry | null;
}

/** Changes whether the archive backs itself up, and where to. */
export function useAutomaticBackup(): { change: (wish: Wish) => void; error: unknown } {
  const { t } = useWords();
  const { client, queries } = useApi();
  const say = useToast();
  const queryClient = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: ({ isAutomatic, folder }: Wish) =>
      client.backups.setAutomatic({ isAutomatic, folder: folder?.id ?? null }),
    networkMode: 'always',
    onSuccess: async (_, { folder }) => {
      const before = queryClient.getQueryData(queries.backups.status.queryKey());
      if (before?.folder?.id !== folder?.id) {
        const text = folder
          ? t('backup.place-changed', { name: folder.name })
          : t('backup.place-back');
        say({ text });
      }
      await queryClient.invalidateQueries({ queryKey: queries.backups.key() });
    },
  });
  return { change: mutate, error };
}
