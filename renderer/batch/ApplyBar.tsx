import { Button } from '@mantine/core';

import { keyText } from '../commands/key-text.ts';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ApplyBar.module.css';
import { useBatch } from './batch-context.ts';

/** Applies or discards a draft; while it is applied, says how far that is and can stop it. */
export function ApplyBar({
  count,
  canApply,
  onApply,
}: {
  /** Photos that change; null until they are counted. */
  count: number | null;
  canApply: boolean;
  onApply: () => void;
}) {
  const { t } = useWords();
  const { job, stop, discard } = useBatch();
  if (job.status === 'running') {
    const { done = 0, total = null } = job.progress ?? {};
    return (
      <div className={css.bar}>
        <label className={css.working}>
          {t('batch.applying')}
          <progress {...(total === null ? {} : { value: done, max: total })} />
        </label>
        <Button size="sm" variant="default" onClick={stop}>
          {t('batch.stop')}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.bar}>
      <Button size="sm" disabled={!canApply} onClick={onApply}>
        {t('batch.apply')}
        {count !== null && count > 0 && ` ${countText(count)}`}
        <kbd className={css.key} aria-hidden>
          {keyText('mod+enter', t)}
        </kbd>
      </Button>
      <Button size="sm" variant="default" onClick={discard}>
        {t('batch.discard')}
      </Button>
    </div>
  );
}
