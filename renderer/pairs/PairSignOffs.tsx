import { Button, TextInput } from '@mantine/core';

import type { Pair } from '../../shared/pair.ts';
import { nextStage, SIGN_OFF_STAGES } from '../../shared/sign-off.ts';
import { instantText } from '../formats/instant-text.ts';
import { readText, useRemembered } from '../remembered.ts';
import { useWords } from '../messages/words.ts';
import css from './PairPanel.module.css';
import type { PairChanges } from './use-pair-changes.ts';

/** 初审, 复审, 终审: who has looked and when, and the name under the next look. */
export function PairSignOffs({ pair, changes }: { pair: Pair; changes: PairChanges }) {
  const { t, language } = useWords();
  // One person signs many pairs in a row, so the name stays.
  const [name, setName] = useRemembered('signer', readText);
  const next = nextStage(pair.signOffs);
  return (
    <section className={css.section} aria-label={t('sign-off.title')}>
      <h2>{t('sign-off.title')}</h2>
      <ol className={css.stages}>
        {SIGN_OFF_STAGES.map((stage, index) => {
          const signed = pair.signOffs[index];
          return (
            <li key={stage} data-signed={signed !== undefined}>
              <b>{t(`sign-off.${stage}`)}</b>
              <span>
                {signed
                  ? `${signed.name} · ${instantText(signed.at, language)}`
                  : t('sign-off.open')}
              </span>
            </li>
          );
        })}
      </ol>
      {next !== null && (
        <form
          className={css.sign}
          onSubmit={(event) => {
            event.preventDefault();
            changes.signOff(next, name);
          }}
        >
          <TextInput
            aria-label={t('sign-off.name')}
            placeholder={t('sign-off.name')}
            maxLength={50}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" disabled={name.trim() === '' || changes.isBusy}>
            {t('sign-off.sign', { stage: t(`sign-off.${next}`) })}
          </Button>
        </form>
      )}
      {pair.signOffs.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={changes.withdrawSignOff}>
          {t('sign-off.withdraw')}
        </Button>
      )}
    </section>
  );
}
