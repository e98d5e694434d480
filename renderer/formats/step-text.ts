import { REACHES, readCaptionField } from '../../shared/captions/caption-edits.ts';
import { FACT_NAMES } from '../../shared/fact.ts';
import type { Step } from '../../shared/history.ts';
import type { Translate } from '../messages/words.ts';

const MAX_LENGTH = 48;

/** Facts that are decided together say where a photo is. */
const PLACE_FIELDS: readonly string[] = ['county', 'town', 'village', 'sub'];

/** What a decision was about, in one short line: long paths keep their ends, many photos are counted. */
export function stepText(step: Step, t: Translate): string {
  if (step.kind === 'fact' && step.subjectCount > 1) {
    return t('history.facts', { count: step.subjectCount, fact: factText(step, t) });
  }
  const subject = step.label.split(' → ').map(shortPath).join(' → ');
  const text = subject.length > MAX_LENGTH ? `${subject.slice(0, MAX_LENGTH)}…` : subject;
  if (step.kind === 'fact') return t('history.fact', { subject: text, fact: factText(step, t) });
  if (step.kind === 'caption') {
    return t('history.caption', { subject: text, outlets: outletsText(step, t) });
  }
  const what = t(`history.${step.kind}`, { subject: text });
  return step.count > 1 ? t('history.many', { what, count: step.count }) : what;
}

/** The outlets for which a caption was changed. */
function outletsText({ fields }: Step, t: Translate): string {
  const changed = new Set(fields.map((field) => readCaptionField(field)?.reach));
  return REACHES.filter((reach) => changed.has(reach))
    .map((reach) => t(`outlet.${reach}`))
    .join(t('element.comma'));
}

function factText({ fields }: Step, t: Translate): string {
  if (fields.length > 1 && fields.every((field) => PLACE_FIELDS.includes(field))) {
    return t('fact.village');
  }
  const name = fields.length === 1 ? FACT_NAMES.find((fact) => fact === fields[0]) : undefined;
  return name === undefined ? t('history.many-facts') : t(`fact.${name}`);
}

function shortPath(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts.slice(-2).join('/') : path;
}
