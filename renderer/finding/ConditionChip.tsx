import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';

import type { Condition } from '../../shared/finding/conditions.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { useWords } from '../messages/words.ts';
import type { PhotosSearch } from '../search-params.ts';
import { ConditionMenu } from './ConditionMenu.tsx';
import css from './FilterBar.module.css';
import { conditionText } from './offers.ts';
import { POPOVER_LOOK } from './popover-look.ts';
import { without } from './wall-search.ts';

/** A condition that holds: pressed to change it, or taken away, by its cross or by Delete. */
export function ConditionChip({
  search,
  condition,
  onChange,
}: {
  search: PhotosSearch;
  condition: Condition;
  onChange: (search: PhotosSearch) => void;
}) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const value = conditionText(search, condition, t) ?? '';
  const remove = () => {
    onChange(without(search, condition));
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} {...POPOVER_LOOK}>
      <span className={css.chip}>
        <Popover.Target>
          <button
            type="button"
            className={css.value}
            aria-label={t('filter.change', { condition: t(`condition.${condition}`), value })}
            title={t(`condition.${condition}`)}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') remove();
            }}
          >
            {condition === 'phase' && search.phase !== undefined && (
              <PhaseDot phase={search.phase} />
            )}
            <span>{condition === 'text' ? t('finding.text', { words: value }) : value}</span>
          </button>
        </Popover.Target>
        <button
          type="button"
          className={css.remove}
          aria-label={t('photos.clear', { what: value })}
          onClick={remove}
        >
          <IconX size={12} aria-hidden />
        </button>
      </span>
      <Popover.Dropdown p={8} aria-label={t(`condition.${condition}`)}>
        <ConditionMenu
          search={search}
          condition={condition}
          onChange={(next) => {
            setIsOpen(false);
            onChange(next);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
