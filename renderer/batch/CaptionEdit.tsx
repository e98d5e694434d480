import { useState } from 'react';

import { CAPTION_LIMIT } from '../../shared/caption.ts';
import type { FactEdit } from '../../shared/batch/batch.ts';
import { CodeField } from '../captions/CodeField.tsx';
import { TemplateChoice } from '../captions/TemplateChoice.tsx';
import { FilterChips } from '../components/FilterChips.tsx';
import { useWords } from '../messages/words.ts';
import css from './BatchRowView.module.css';
import { type RowFieldProps, setEdit } from './draft.ts';

const WAYS = ['set', 'append', 'template'] as const;
type Way = (typeof WAYS)[number];

/** New words for all captions, in place of theirs or after them, or each photo's own by a template. */
export function CaptionEdit({ edits, onEdit }: RowFieldProps) {
  const { t } = useWords();
  const [edit] = edits;
  const [way, setWay] = useState<Way>(
    edit?.kind === 'append' || edit?.kind === 'template' ? edit.kind : 'set',
  );
  const text = textOf(edit);
  const say = (words: string, how: Way) => {
    if (how === 'template') onEdit([]);
    else if (how === 'set') onEdit(setEdit('caption', words));
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
      {way === 'template' ? (
        <TemplateChoice
          chosen={edit?.kind === 'template' ? edit.template : ''}
          onChoose={(template) => {
            onEdit(template === '' ? [] : [{ kind: 'template', fact: 'caption', template }]);
          }}
        />
      ) : (
        <CodeField
          label={t('batch.new-value', { fact: t('fact.caption') })}
          text={text}
          size="xs"
          minRows={2}
          maxRows={8}
          maxLength={CAPTION_LIMIT}
          onText={(words) => {
            say(words, way);
          }}
        />
      )}
    </div>
  );
}

function textOf(edit: FactEdit | undefined): string {
  if (edit?.kind === 'append') return edit.text;
  return edit?.kind === 'set' && edit.fact === 'caption' ? edit.value : '';
}
