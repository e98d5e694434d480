import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { Section } from '../settings/Section.tsx';
import css from './CaptionSettings.module.css';
import { TemplateForm } from './TemplateForm.tsx';
import { sayByTemplate } from './say-by-template.ts';
import { useCaptionHelps } from './use-caption-helps.ts';
import { useExamplePhotos } from './use-example-photos.ts';

/** The templates that draft captions; the first is what an empty caption is offered. */
export function TemplateSettings() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data = [], error } = useQuery(queries.captions.templates.queryOptions());
  const { saveTemplate, moveTemplate, removeTemplate } = useCaptionHelps();
  const [example] = useExamplePhotos();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
  };
  const form = (id: string | null) => (
    <TemplateForm
      template={data.find((one) => one.id === id) ?? null}
      isSaving={saveTemplate.isPending}
      onSave={(template) => {
        saveTemplate.mutate({ id, ...template }, { onSuccess: close });
      }}
      onClose={close}
    />
  );
  return (
    <Section title={t('template.title')} hint={t('template.hint')}>
      {error && <ProblemNote error={error} />}
      <ol className={css.list} aria-label={t('template.title')}>
        {data.map(({ id, name, text }, at) => (
          <li key={id} className={css.item}>
            <div className={css.head}>
              <div className={css.words}>
                <b lang="zh-CN">{name}</b>
                <code lang="zh-CN">{text}</code>
                {example && <Example template={text} photo={example} />}
              </div>
              <div className={css.tools}>
                <Tool
                  label={t('template.up', { name })}
                  isOff={at === 0}
                  onPress={() => {
                    moveTemplate.mutate({ id, before: data[at - 1]?.id ?? null });
                  }}
                >
                  <IconArrowUp size={15} aria-hidden />
                </Tool>
                <Tool
                  label={t('template.down', { name })}
                  isOff={at === data.length - 1}
                  onPress={() => {
                    moveTemplate.mutate({ id, before: data[at + 2]?.id ?? null });
                  }}
                >
                  <IconArrowDown size={15} aria-hidden />
                </Tool>
                <Tool
                  label={t('template.edit-what', { name })}
                  onPress={() => {
                    setOpen(open === id ? null : id);
                  }}
                >
                  <IconPencil size={15} aria-hidden />
                </Tool>
                <Tool
                  label={t('template.remove', { name })}
                  onPress={() => {
                    removeTemplate.mutate({ id });
                  }}
                >
                  <IconTrash size={15} aria-hidden />
                </Tool>
              </div>
            </div>
            {open === id && form(id)}
          </li>
        ))}
      </ol>
      {open === 'new' ? (
        <div className={css.item}>{form(null)}</div>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            setOpen('new');
          }}
        >
          {t('template.new')}
        </Button>
      )}
    </Section>
  );
}

function Example({ template, photo }: { template: string; photo: PhotoCard }) {
  const { t, language } = useWords();
  const { says, gaps } = sayByTemplate(template, photo.facts, language);
  return (
    <>
      <span lang={says === '' ? undefined : 'zh-CN'}>{says || t('template.nothing')}</span>
      {gaps !== '' && <small>{t('template.gaps', { list: gaps })}</small>}
    </>
  );
}

function Tool({
  label,
  isOff = false,
  onPress,
  children,
}: {
  label: string;
  isOff?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onPress}
    >
      {children}
    </ActionIcon>
  );
}
