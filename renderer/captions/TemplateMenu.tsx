import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { Facts } from '../../shared/fact.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { sayByTemplate } from './say-by-template.ts';

/** The templates of the archive, each with what it would say of a photo. */
export function TemplateMenu({ facts, onFill }: { facts: Facts; onFill: (text: string) => void }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { data = [] } = useQuery(queries.captions.templates.queryOptions());
  const filled = data.map(({ id, name, text }) => ({
    id,
    name,
    ...sayByTemplate(text, facts, language),
  }));
  const label = ({ name, says, gaps }: (typeof filled)[number]): string => {
    if (says === '') return t('template.says-nothing', { name });
    const words = t('template.says', { name, says });
    return gaps === '' ? words : `${words} ${t('template.gaps', { list: gaps })}`;
  };
  return (
    <NativeSelect
      size="xs"
      // As long as its longest choice otherwise.
      maw={200}
      aria-label={t('template.write-by')}
      value=""
      data={[
        { value: '', label: t('template.choose') },
        ...filled.map((one) => ({ value: one.id, label: label(one), disabled: one.says === '' })),
      ]}
      onChange={(event) => {
        const chosen = filled.find(({ id }) => id === event.currentTarget.value);
        if (chosen) onFill(chosen.says);
      }}
    />
  );
}
