import { PHASES } from '../../shared/phase.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import type { Act } from './act.ts';
import { useBatch } from './batch-context.ts';
import { draftOf, editsOf, setEdit } from './draft.ts';
import { usePhotoDecisions } from './use-photo-decisions.ts';
import { PASTE_KEY, useCopiedPhoto } from './use-copied-photo.ts';

const MIN_SERIES = 3;
/** Scenes and copies are a handful of photos. */
const MAX_TOGETHER = 200;

/**
 * What can be done with the selected photos, the one with the focus first: for their menu, the palette and by keys.
 * `onOpen` shows one by itself. `onEdit` shows the panel of several photos, also where only one is selected; null where
 * there is none.
 */
export function usePhotoActs(
  ids: readonly PhotoId[],
  { onOpen, onEdit }: { onOpen: (id: PhotoId) => void; onEdit: (() => void) | null },
): Act[] {
  const { t } = useWords();
  const { client } = useApi();
  const { draft, setRow, propose, apply } = useBatch();
  const { copied, copy } = useCopiedPhoto();
  const decisions = usePhotoDecisions();
  const withProblems = useProblemsSaid();
  const [first] = ids;
  const count = ids.length;
  const none = first === undefined;
  const isTogether = count >= 2 && count <= MAX_TOGETHER;
  const firstCard = async () =>
    none ? undefined : (await client.photos.cards({ ids: [first] }))[0];

  return [
    {
      id: 'photo-open',
      group: 'look',
      label: t('act.open'),
      isOff: none,
      run: () => {
        if (!none) onOpen(first);
      },
    },
    {
      id: 'photo-edit',
      group: 'look',
      label: count > 1 ? t('act.edit') : t('act.edit-one'),
      keys: 'e',
      isOff: none || onEdit === null,
      run: () => {
        if (draft.rows.size === 0) setRow('place', []);
        onEdit?.();
      },
    },
    ...[...PHASES].map((phase, index) => ({
      id: `photo-${phase}`,
      group: 'decide' as const,
      label: t('act.set-phase', { phase: t(phaseMessage(phase, 'other')) }),
      keys: String(index + 1),
      isOff: none,
      run: () => void apply(ids, setEdit('phase', phase), 'overwrite'),
    })),
    {
      id: 'photo-keep-out',
      group: 'decide',
      label: t('act.keep-out'),
      isOff: none,
      run: () => void apply(ids, setEdit('publishable', false), 'overwrite'),
    },
    {
      id: 'photo-publish',
      group: 'decide',
      label: t('act.publish'),
      isOff: none,
      run: () => void apply(ids, setEdit('publishable', true), 'overwrite'),
    },
    {
      id: 'photo-pair',
      group: 'together',
      label: t('act.pair'),
      keys: 'p',
      isOff: count !== 2,
      run: () => {
        decisions.pair(ids);
      },
    },
    {
      id: 'photo-compare',
      group: 'together',
      label: t('act.compare'),
      keys: 'c',
      isOff: count !== 2,
      run: () => {
        decisions.compare(ids);
      },
    },
    {
      id: 'photo-series',
      group: 'together',
      label: t('act.series'),
      isOff: count < MIN_SERIES || count > MAX_TOGETHER,
      run: () => {
        decisions.makeSeries(ids);
      },
    },
    {
      id: 'photo-copies',
      group: 'together',
      label: t('act.copies'),
      isOff: !isTogether,
      run: () => {
        decisions.markCopies(ids);
      },
    },
    {
      id: 'photo-split',
      group: 'together',
      label: t('act.split'),
      isOff: none || count > MAX_TOGETHER,
      run: () => {
        decisions.split(ids);
      },
    },
    {
      id: 'photo-copy',
      group: 'facts',
      label: t('act.copy-facts'),
      keys: 'mod+shift+c',
      isOff: none,
      run: withProblems(async () => {
        const photo = await firstCard();
        if (photo) copy(photo);
      }),
    },
    {
      id: 'photo-paste',
      group: 'facts',
      label: t('act.paste-facts'),
      keys: PASTE_KEY,
      isOff: none || copied === null || onEdit === null,
      run: () => {
        if (copied === null) return;
        propose(draftOf(copied.facts));
        onEdit?.();
      },
    },
    {
      id: 'photo-caption',
      group: 'facts',
      label: t('act.caption-of-first'),
      isOff: count < 2 || onEdit === null,
      run: withProblems(async (say) => {
        const caption = (await firstCard())?.facts.caption ?? null;
        if (caption === null) {
          say(t('act.no-caption'));
          return;
        }
        const proposed = new Map([['caption', setEdit('caption', caption)]] as const);
        const next = { rows: proposed, decided: 'keep' } as const;
        if (editsOf(next).length > 0) propose(next);
        onEdit?.();
      }),
    },
  ];
}

/** Runs what asks the program first, and says so where that fails. */
function useProblemsSaid() {
  const { language } = useWords();
  const say = useToast();
  return (work: (say: (text: string) => void) => Promise<void>) => () => {
    work((text) => {
      say({ text });
    }).catch((error: unknown) => {
      say({ text: problemText(error, language), isProblem: true });
    });
  };
}
