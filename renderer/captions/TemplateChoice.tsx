import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';

/** One of the archive's templates, for photos that each get a caption of their own by it. */
export function TemplateChoice({
  chosen,
  onChoose,
}: {
  /** Empty for none yet. */
  chosen: string;
  onChoose: (template: string) => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data = [] } = useQuery(queries.captions.templates.queryOptions());
  return (
    <NativeSelect
      size="xs"
      aria-label={t('batch.template')}
      description={t('batch.template-hint')}
      value={chosen}
      data={[
        { value: '', label: t('batch.choose') },
        ...data.map(({ name, text }) => ({ value: text, label: name })),
      ]}
      onChange={(event) => {
        onChoose(event.currentTarget.value);
      }}
    />
  );
}
