import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { CODE_LIMIT, type CaptionCode } from '../../shared/captions/codes.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import css from './CaptionSettings.module.css';
import { useCaptionHelps } from './use-caption-helps.ts';

/** Writes a code and the texts that it stands for, a line each. */
export function CodeForm({
  known,
  onClose,
}: {
  /** Null for a new one. */
  known: CaptionCode | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { saveCode } = useCaptionHelps();
  const [code, setCode] = useState(known?.code ?? '');
  const [texts, setTexts] = useState(known?.texts.join('\n') ?? '');
  return (
    <form
      className={css.form}
      aria-label={known ? t('code.edit', { code: known.code }) : t('code.new')}
      onSubmit={(event) => {
        event.preventDefault();
        saveCode.mutate(
          { code, texts: texts.split('\n'), replaces: known?.code ?? null },
          { onSuccess: onClose },
        );
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        label={t('code.code')}
        description={t('code.code-hint')}
        value={code}
        maxLength={CODE_LIMIT}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      <Textarea
        label={t('code.texts')}
        description={t('code.texts-hint')}
        lang="zh-CN"
        autosize
        minRows={1}
        maxRows={6}
        value={texts}
        onChange={(event) => {
          setTexts(event.currentTarget.value);
        }}
      />
      {saveCode.error && <ProblemNote error={saveCode.error} />}
      <div className={css.buttons}>
        <Button
          type="submit"
          size="compact-sm"
          disabled={code.trim() === '' || texts.trim() === ''}
          loading={saveCode.isPending}
        >
          {t('app.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
