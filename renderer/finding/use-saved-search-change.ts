import { useApi } from '../api.ts';
import { useDecision } from '../shell/use-decision.ts';

/** What can be done with a saved search; each can be undone. */
export interface SavedSearchChange {
  rename: (id: string, name: string) => void;
  /** Before another, or last. */
  move: (id: string, before: string | null) => void;
  remove: (id: string) => void;
}

export function useSavedSearchChange(): SavedSearchChange {
  const { client, queries } = useApi();
  const { decide } = useDecision();
  const changed = queries.finding.savedSearches.key();
  return {
    rename: (id, name) => {
      decide({
        run: () => client.finding.renameSearch({ id, name }),
        said: 'saved.renamed',
        changed,
      });
    },
    move: (id, before) => {
      decide({
        run: () => client.finding.moveSearch({ id, before }),
        said: 'saved.moved',
        changed,
      });
    },
    remove: (id) => {
      decide({ run: () => client.finding.removeSearch({ id }), said: 'saved.removed', changed });
    },
  };
}
