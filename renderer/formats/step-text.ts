import type { Step } from '../../shared/history.ts';
import type { Translate } from '../messages/words.ts';

const MAX_LENGTH = 48;

/** What a decision was about, in one short line: long paths keep their ends. */
export function stepText(step: Step, t: Translate): string {
  const subject = step.label.split(' → ').map(shortPath).join(' → ');
  const text = subject.length > MAX_LENGTH ? `${subject.slice(0, MAX_LENGTH)}…` : subject;
  const what = t(`history.${step.kind}`, { subject: text });
  return step.count > 1 ? t('history.many', { what, count: step.count }) : what;
}

function shortPath(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts.slice(-2).join('/') : path;
}
