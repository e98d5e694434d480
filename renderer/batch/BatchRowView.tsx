import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';

import type { BatchSurvey, FactEdit, FactSurvey } from '../../shared/batch/batch.ts';
import type { Language } from '../../shared/errors.ts';
import { NO_FACTS, type FactName } from '../../shared/fact.ts';
import { countText } from '../formats/duration-text.ts';
import { factText } from '../formats/fact-text.ts';
import { useWords, type Translate } from '../messages/words.ts';
import css from './BatchRowView.module.css';
import { type BatchRow, factsOfRow } from './draft.ts';
import { rowName } from './row-name.ts';
import { RowEditor } from './RowEditor.tsx';

/** Values named in a row; the rest is counted. */
const NAMED = 3;

/** One fact of the selection: the value that all have or how many have which, and below it what it is to become. */
export function BatchRowView({
  row,
  survey,
  edits,
  onEdit,
}: {
  row: BatchRow;
  survey: BatchSurvey;
  /** Undefined while nobody wants to change it. */
  edits: readonly FactEdit[] | undefined;
  onEdit: (edits: readonly FactEdit[] | null) => void;
}) {
  const { t, language } = useWords();
  const name = rowName(row, t);
  const facts = factsOfRow(row);
  const values = survey.facts.find(({ fact }) => fact === facts.at(-1));
  const isWithdrawn = edits?.some(({ kind }) => kind === 'withdraw') ?? false;
  return (
    <div className={css.row} data-open={edits !== undefined}>
      <span className={css.name}>{name}</span>
      <span className={css.value}>{values && valuesText(values, survey, t, language)}</span>
      {edits === undefined ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          className={css.edit}
          data-edit={row}
          aria-label={t('batch.change', { fact: name })}
          title={t('batch.change', { fact: name })}
          onClick={() => {
            onEdit([]);
          }}
        >
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('batch.drop', { fact: name })}
          title={t('batch.drop', { fact: name })}
          onClick={() => {
            onEdit(null);
          }}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      )}
      {edits !== undefined && (
        <div className={css.editor}>
          {isWithdrawn ? (
            <p>{t('batch.will-withdraw')}</p>
          ) : (
            <RowEditor row={row} edits={edits} onEdit={onEdit} />
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-pressed={isWithdrawn}
            onClick={() => {
              onEdit(isWithdrawn ? [] : facts.map((fact) => ({ kind: 'withdraw', fact })));
            }}
          >
            {t('batch.back-to-inferred')}
          </Button>
        </div>
      )}
    </div>
  );
}

function valuesText(
  { fact, values, valueCount }: FactSurvey,
  { photoCount }: BatchSurvey,
  t: Translate,
  language: Language,
): string {
  const [first] = values;
  if (first === undefined) return '';
  if (first.count === photoCount) {
    return first.value === null ? t('batch.none-known') : valueText(fact, first.value, t, language);
  }
  if (valueCount > NAMED && first.count === 1) return t('batch.many', { count: valueCount });
  const named = values.slice(0, NAMED).map(({ value, count }) =>
    t('batch.value-count', {
      value: valueText(fact, value, t, language),
      count: countText(count),
    }),
  );
  const rest = valueCount > NAMED ? [t('batch.many', { count: valueCount })] : [];
  return [...rest, ...named].join(' · ');
}

function valueText(
  fact: FactName,
  value: FactSurvey['values'][number]['value'],
  t: Translate,
  language: Language,
): string {
  // The value is the fact's own; the rest of the facts says nothing of it but how phases are called.
  const text = factText({ ...NO_FACTS, [fact]: value }, fact, t, language);
  return text ?? t('batch.unknown');
}
