import { Textarea } from '@mantine/core';
import { useState } from 'react';

import { CAPTION_LIMIT } from '../../shared/caption.ts';
import type { FactEdit } from '../../shared/batch/batch.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { useWords } from '../messages/words.ts';
import css from './BatchRowView.module.css';
import { type RowFieldProps, setEdit } from './draft.ts';

const WAYS = ['set', 'append'] as const;
type Way = (typeof WAYS)[number];

/** New words for all captions, in place of theirs or after them. */
export function CaptionEdit({ edits, onEdit }: RowFieldProps) {
  const { t } = useWords();
  const [edit] = edits;
  const [way, setWay] = useState<Way>(edit?.kind === 'append' ? 'append' : 'set');
  const text = textOf(edit);
  const say = (words: string, how: Way) => {
    if (how === 'set') onEdit(setEdit('caption', words));
    else onEdit(words === '' ? [] : [{ kind: 'append', fact: 'caption', text: words }]);
  };
  return (
    <div className={css.fields}>
      <FilterChips
        label={t('batch.caption-how')}
        options={WAYS.map((value) => ({ value, label: t(`batch.caption-${value}`) }))}
        value={way}
        onChange={(chosen) => {
          setWay(chosen);
          say(text, chosen);
        }}
      />
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        size="xs"
        maxLength={CAPTION_LIMIT}
        aria-label={t('batch.new-value', { fact: t('fact.caption') })}
        value={text}
        onChange={(event) => {
          say(event.currentTarget.value, way);
        }}
      />
    </div>
  );
}

function textOf(edit: FactEdit | undefined): string {
  if (edit?.kind === 'append') return edit.text;
  return edit?.kind === 'set' && edit.fact === 'caption' ? edit.value : '';
}
