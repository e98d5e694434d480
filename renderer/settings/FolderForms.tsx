import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '../messages/words.ts';
import css from './SettingsPage.module.css';

/** Gives a folder another name in the archive. */
export function NameForm({
  label,
  onSave,
  onClose,
}: {
  label: string;
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [name, setName] = useState(label);
  const wanted = name.trim();
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === label) onClose();
        else if (wanted !== '') onSave(wanted);
      }}
    >
      <TextInput
        label={t('folders.name')}
        description={t('folders.name-hint')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <FormButtons isOff={wanted === ''} onClose={onClose} />
    </form>
  );
}

/** What of a folder is not read, a line each. */
export function ExclusionForm({
  exclusions,
  onSave,
  onClose,
}: {
  exclusions: readonly string[];
  onSave: (patterns: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(exclusions.join('\n'));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    >
      <Textarea
        label={t('folders.exclusions')}
        description={t('folders.exclusions-hint')}
        placeholder={'备份\n*.png\n2016/草稿/**'}
        value={text}
        autosize
        autoFocus
        minRows={3}
        maxRows={10}
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <FormButtons onClose={onClose} />
    </form>
  );
}

function FormButtons({ isOff = false, onClose }: { isOff?: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className={css.buttons}>
      <Button type="submit" disabled={isOff}>
        {t('app.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
