import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { fillTemplate, isTemplateFault, readTemplate } from '../../shared/captions/template.ts';
import type { Facts } from '../../shared/fact.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';

/** What a template says of a photo; empty where it says nothing. */
export function textByTemplate(template: string, facts: Facts): string {
  const read = readTemplate(template);
  return isTemplateFault(read) ? '' : fillTemplate(read, facts).text;
}

/** The templates of the archive, each with what it would say of a photo. */
export function TemplateMenu({ facts, onFill }: { facts: Facts; onFill: (text: string) => void }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data = [] } = useQuery(queries.captions.templates.queryOptions());
  const filled = data.map(({ id, name, text }) => ({
    id,
    name,
    says: textByTemplate(text, facts),
  }));
  return (
    <NativeSelect
      size="xs"
      aria-label={t('template.write-by')}
      value=""
      data={[
        { value: '', label: t('template.choose') },
        ...filled.map(({ id, name, says }) => ({
          value: id,
          label: t(says === '' ? 'template.says-nothing' : 'template.says', { name, says }),
          disabled: says === '',
        })),
      ]}
      onChange={(event) => {
        const chosen = filled.find(({ id }) => id === event.currentTarget.value);
        if (chosen) onFill(chosen.says);
      }}
    />
  );
}
