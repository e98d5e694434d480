import { NativeSelect, Switch } from '@mantine/core';
import { IconPhoto, IconX } from '@tabler/icons-react';

import { GROUPINGS, type Grouping } from '../../shared/browse.ts';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import { useSelectedCount, useSelectionStore } from './photo-selection.ts';
import css from './WallBar.module.css';
import { TILE_WIDTHS, useWallSettings } from './wall-settings.ts';

/** What is selected in the wall below, and how it is shown: groups, size, words. */
export function WallBar({
  grouping,
  onGrouping,
}: {
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
}) {
  const { t } = useWords();
  const [{ tileWidthPx, hasWords }, change] = useWallSettings();
  return (
    <div className={css.bar}>
      <SelectedCount />
      <div className={css.tools} role="group" aria-label={t('wall.tools')}>
        <Switch
          size="xs"
          label={t('wall.words')}
          checked={hasWords}
          onChange={(event) => {
            change({ hasWords: event.currentTarget.checked });
          }}
        />
        <NativeSelect
          size="xs"
          aria-label={t('wall.grouping')}
          value={grouping}
          data={GROUPINGS.map((value) => ({ value, label: t(`wall.group.${value}`) }))}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            const next = GROUPINGS.find((name) => name === wanted);
            if (next) onGrouping(next);
          }}
        />
        <span className={css.size}>
          <IconPhoto size={13} stroke={1.6} aria-hidden />
          <input
            type="range"
            aria-label={t('wall.size')}
            aria-valuetext={t('wall.size-value', { width: tileWidthPx })}
            title={`${t('wall.size')} − +`}
            min={TILE_WIDTHS.min}
            max={TILE_WIDTHS.max}
            step={TILE_WIDTHS.step}
            value={tileWidthPx}
            onChange={(event) => {
              change({ tileWidthPx: Number(event.currentTarget.value) });
            }}
          />
          <IconPhoto size={19} stroke={1.4} aria-hidden />
        </span>
      </div>
    </div>
  );
}

/** How many are selected, said aloud too, and the way to none. */
function SelectedCount() {
  const { t } = useWords();
  const count = useSelectedCount();
  const store = useSelectionStore();
  return (
    <div className={css.selected}>
      <span role="status">
        {count > 0 && t('wall.selected', { count }).replace(String(count), countText(count))}
      </span>
      {count > 0 && (
        <button
          type="button"
          className={css.clear}
          aria-label={t('wall.clear')}
          title={`${t('wall.clear')} (Esc)`}
          onClick={store.clear}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </div>
  );
}
