import { Button, Textarea, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';

import type { CaptionTemplate } from '../../shared/captions/stock-templates.ts';
import { isTemplateFault, readTemplate, TEMPLATE_LIMIT } from '../../shared/captions/template.ts';
import { TEMPLATE_VARIABLES } from '../../shared/captions/template-variables.ts';
import { errorText } from '../../shared/errors.ts';
import { Picture } from '../components/Picture.tsx';
import { fileName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionSettings.module.css';
import { insertText } from './insert-text.ts';
import { sayByTemplate } from './say-by-template.ts';
import { useExamplePhotos } from './use-example-photos.ts';

/** Writes a template, and shows at each key what it says of a photo of the archive. */
export function TemplateForm({
  template,
  isSaving,
  onSave,
  onClose,
}: {
  /** Null for a new one. */
  template: CaptionTemplate | null;
  isSaving: boolean;
  onSave: (template: Omit<CaptionTemplate, 'id'>) => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const [name, setName] = useState(template?.name ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const variables = useId();
  const read = readTemplate(text);
  const fault = isTemplateFault(read) ? read : null;
  const isNew = text === '';
  return (
    <form
      className={css.form}
      aria-label={template ? t('template.edit-what', { name: template.name }) : t('template.new')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, text });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        label={t('template.name')}
        value={name}
        maxLength={100}
        autoFocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Textarea
        ref={field}
        label={t('template.text')}
        description={t('template.text-hint')}
        aria-describedby={variables}
        lang="zh-CN"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={TEMPLATE_LIMIT}
        spellCheck={false}
        classNames={{ input: css.template }}
        value={text}
        error={fault && !isNew ? errorText(fault.code, fault.params, language) : null}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div
        id={variables}
        className={css.variables}
        role="group"
        aria-label={t('template.variables')}
      >
        {TEMPLATE_VARIABLES.map(({ name: english, chinese }) => {
          const written = language === 'zh-CN' ? chinese : english;
          return (
            <button
              key={english}
              type="button"
              title={t(`variable.${english}`)}
              aria-label={t('template.insert', {
                variable: written,
                meaning: t(`variable.${english}`),
              })}
              onClick={() => {
                const { current } = field;
                if (current === null) return;
                const { selectionStart: from, selectionEnd: to } = current;
                insertText(current, { from, to }, `{${written}}`);
              }}
            >
              {`{${written}}`}
            </button>
          );
        })}
      </div>
      <TemplatePreview template={text} />
      <div className={css.buttons}>
        <Button
          type="submit"
          size="compact-sm"
          disabled={fault !== null || name.trim() === ''}
          loading={isSaving}
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

/** What a template says of a photo of the archive; another photo is one press away. */
function TemplatePreview({ template }: { template: string }) {
  const { t, language } = useWords();
  const photos = useExamplePhotos();
  const [at, setAt] = useState(0);
  const photo = photos[at % Math.max(1, photos.length)];
  if (photo === undefined) return <p className={css.none}>{t('template.no-photos')}</p>;
  const { says, gaps } = sayByTemplate(template, photo.facts, language);
  return (
    <div className={css.preview} role="group" aria-label={t('template.preview')}>
      <span className={css.picture}>
        <Picture photo={photo} alt="" />
      </span>
      <div className={css.says}>
        <small title={photo.path}>{fileName(photo.path)}</small>
        <output lang={says === '' ? undefined : 'zh-CN'}>{says || t('template.nothing')}</output>
        {gaps !== '' && <small className={css.gaps}>{t('template.gaps', { list: gaps })}</small>}
      </div>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          setAt(at + 1);
        }}
      >
        {t('template.other-photo')}
      </Button>
    </div>
  );
}
