import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { KeyedEntry } from '../../shared/gazetteer-table.ts';
import type { PlaceEntry } from '../../shared/place.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** An entry of which only what matters is said. */
export function newEntry(stated: Partial<PlaceEntry> & Pick<PlaceEntry, 'kind'>): PlaceEntry {
  return {
    name: '',
    county: null,
    town: null,
    village: null,
    origins: [],
    from: null,
    to: null,
    note: '',
    ...stated,
  };
}

/** Changes of the gazetteer; each says what it did and can be undone there. */
export function useGazetteer(): {
  save: (entry: PlaceEntry, options?: { replaces?: string; onSaved?: () => void }) => void;
  remove: (entry: Pick<KeyedEntry, 'key' | 'name'>) => void;
  importCsv: (file: File, onDone: () => void) => void;
  isPending: boolean;
  /** Why the last entry was not taken. */
  saveError: unknown;
} {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();

  const tell = async (key: MessageKey, params: Record<string, string | number>) => {
    say({ text: t(key, params), action: { label: t('history.undo'), run: undo } });
    await queryClient.invalidateQueries();
  };
  const sayProblem = (error: unknown) => {
    say({ text: problemText(error, language), isProblem: true });
  };
  const save = useMutation(
    queries.gazetteer.save.mutationOptions({
      onSuccess: (_step, { entry }) => tell('gazetteer.saved', { name: entry.name }),
    }),
  );
  const remove = useMutation(queries.gazetteer.remove.mutationOptions({ onError: sayProblem }));
  const csv = useMutation(
    queries.gazetteer.importCsv.mutationOptions({
      onSuccess: (step) => tell('csv.imported', { count: step.count }),
      onError: sayProblem,
    }),
  );
  return {
    save: (entry, { replaces, onSaved } = {}) => {
      save.mutate(
        { entry, ...(replaces === undefined ? {} : { replaces }) },
        onSaved ? { onSuccess: onSaved } : {},
      );
    },
    remove: ({ key, name }) => {
      remove.mutate({ key }, { onSuccess: () => void tell('gazetteer.removed', { name }) });
    },
    importCsv: (file, onDone) => {
      csv.mutate({ file }, { onSuccess: onDone });
    },
    isPending: save.isPending || remove.isPending || csv.isPending,
    saveError: save.error,
  };
}
