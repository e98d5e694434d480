import { memo, useSyncExternalStore } from 'react';

import type { PhotoGroup } from '../../shared/browse.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { phaseColor } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import { useCards } from './card-context.ts';
import css from './GroupHead.module.css';
import { groupTitle } from './group-title.ts';
import { useAreSelected, useSelectionStore } from './photo-selection.ts';
import { frame } from './selection.ts';
import { sharedPlace } from './shared-place.ts';

/** Beyond, the cards of a group are hardly ever all there. */
const LOOKED_AT = 200;

/** What the photos of a group have in common, and how many they are; one press selects them all. */
export const GroupHead = memo(function GroupHead({
  elementId,
  group,
  ids,
  first,
  end,
  rowIndex,
  columns,
  heightPx,
  stickyTopPx,
  hasPlaces,
}: {
  elementId: string;
  group: PhotoGroup;
  /** Of the whole wall; the group has those from `first` to before `end`. */
  ids: readonly PhotoId[];
  first: number;
  end: number;
  rowIndex: number;
  columns: number;
  heightPx: number;
  stickyTopPx: number;
  hasPlaces: boolean;
}) {
  const { t, language } = useWords();
  const cards = useCards();
  const store = useSelectionStore();
  const isWhole = useAreSelected(ids, first, end);
  const place = useSyncExternalStore(cards.subscribe, () =>
    hasPlaces && group.by === 'date' && end - first <= LOOKED_AT
      ? sharedPlace(ids.slice(first, end), cards.cardOf)
      : null,
  );
  const title = groupTitle(group, t, language);
  return (
    <div
      id={elementId}
      role="row"
      aria-rowindex={rowIndex}
      className={css.head}
      style={{ top: stickyTopPx, height: heightPx }}
    >
      <div role="rowheader" aria-colspan={columns} className={css.title}>
        {group.by === 'phase' && group.phase !== 'unknown' && (
          <i className={css.dot} style={{ background: phaseColor(group.phase) }} />
        )}
        <b>{title}</b>
        {place !== null && <span> · {place}</span>}
        <span> · {t('photos.count', { count: group.count })}</span>
        <button
          type="button"
          tabIndex={-1}
          className={css.take}
          aria-pressed={isWhole}
          aria-label={t('wall.select-group', { group: title })}
          onClick={() => {
            const held = ids.slice(first, end);
            store.change((selection) => {
              if (!isWhole) return frame(selection, held, 'add');
              const group = new Set(held);
              const left = new Set([...selection.ids].filter((id) => !group.has(id)));
              return { ...selection, ids: left };
            });
          }}
        >
          {t(isWhole ? 'wall.drop-all' : 'wall.take-all')}
        </button>
      </div>
    </div>
  );
});
