import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionSettings.module.css';

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
    <>
      <NativeSelect
        size="xs"
        aria-label={t('batch.template')}
        value={chosen}
        data={[
          { value: '', label: t('batch.choose') },
          ...data.map(({ name, text }) => ({ value: text, label: name })),
        ]}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      />
      <p className={css.none}>{t('batch.template-hint')}</p>
    </>
  );
}
