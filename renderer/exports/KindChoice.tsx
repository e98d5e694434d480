import { Checkbox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';

import type { ExportKind } from '../../shared/exports/export-kinds.ts';
import { useWords } from '../messages/words.ts';
import type { ExportChoices } from './export-choices.ts';
import css from './KindChoice.module.css';
import { KindSettings } from './KindSettings.tsx';

/** One kind of export: whether it is made, and once it is, how. */
export function KindChoice({
  kind,
  choices,
  disabled,
}: {
  kind: ExportKind;
  choices: ExportChoices;
  disabled: boolean;
}) {
  const { t } = useWords();
  const settingsId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const isChosen = choices.kinds.includes(kind);
  return (
    <li className={css.kind} data-chosen={isChosen}>
      <div className={css.head}>
        <Checkbox
          size="xs"
          className={css.choice}
          label={
            <span className={css.label} title={t(`export.what.${kind}`)}>
              {t(`export.kind.${kind}`)} <small>{t(`export.what.${kind}`)}</small>
            </span>
          }
          checked={isChosen}
          disabled={disabled}
          onChange={(event) => {
            choices.setChosen(kind, event.currentTarget.checked);
            setIsOpen(event.currentTarget.checked && NEEDS_WORDS.has(kind));
          }}
        />
        {isChosen && (
          <button
            type="button"
            className={css.fold}
            aria-expanded={isOpen}
            aria-controls={settingsId}
            aria-label={t('export.settings-of', { kind: t(`export.kind.${kind}`) })}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {t('export.settings')}
            <IconChevronDown size={14} aria-hidden />
          </button>
        )}
      </div>
      {isChosen && (
        <div id={settingsId} className={css.settings} hidden={!isOpen}>
          <KindSettings kind={kind} choices={choices} disabled={disabled} />
        </div>
      )}
    </li>
  );
}

/** What they need of a person has no sensible default, so it is shown at once. */
const NEEDS_WORDS: ReadonlySet<ExportKind> = new Set(['wechat', 'transfer']);
