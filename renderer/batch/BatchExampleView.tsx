import { VisuallyHidden } from '@mantine/core';

import type { BatchExample } from '../../shared/batch/batch.ts';
import type { FactName, Facts } from '../../shared/fact.ts';
import { Picture } from '../components/Picture.tsx';
import { factText } from '../formats/fact-text.ts';
import { fileName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './PreviewNote.module.css';

/** A photo with each fact as it is and as it would be. */
export function BatchExampleView({
  example: { photo, after, changed },
}: {
  example: BatchExample;
}) {
  const { t, language } = useWords();
  const words = (facts: Facts, fact: FactName) =>
    factText(facts, fact, t, language) ?? t('batch.unknown');
  return (
    <>
      <span className={css.picture}>
        <Picture photo={photo} alt="" />
      </span>
      <div className={css.change}>
        <span className={css.file} title={photo.path}>
          {fileName(photo.path)}
        </span>
        {changed.map((fact) => {
          const [from, to] = [words(photo.facts, fact), words(after, fact)];
          const name = t(`fact.${fact}`);
          return (
            <p key={fact}>
              <VisuallyHidden>
                {t('batch.from-to', { fact: name, before: from, after: to })}
              </VisuallyHidden>
              <span aria-hidden>
                <s>{from}</s> → <b>{to}</b>
              </span>
            </p>
          );
        })}
      </div>
    </>
  );
}
