// Gathers the words of a caption, lists and a path that tell when a photo was taken.
import { type CaptureDate, parseCaptureDate } from '../capture-date.ts';
import type { PhotoMetadata } from '../photo.ts';
import {
  type DateEvidence,
  decideDate,
  isMachineDay,
  isNotShootingDay,
} from './capture-date-rules.ts';
import { readDate } from './date-reader.ts';
import { settle, sourceOf, type Sources } from './evidence.ts';
import { unmarkedText } from './marked-text.ts';
import type { NameReading } from './path-words.ts';

/** Puts down when the photo was taken; `names` from the root down, `modifiedAt` in local time. */
export function describeDate(
  sources: Sources,
  names: readonly string[],
  metadata: PhotoMetadata,
  modifiedAt: string | null,
): void {
  const { readings, own, caption, description } = sources;
  const words: DateEvidence[] = [];
  const stated = caption?.panels.length === 1 ? caption.panels[0]?.date : null;
  const dated = stated && inYearAbove(stated, readings);
  if (own && dated) words.push({ date: dated, source: own.source, evidence: own.text });
  for (const [index, reading] of readings.entries()) {
    const { name } = reading;
    const isOfMachine = index === 0 && isMachineDay(name, names);
    const above = readings.slice(index + 1);
    const written = reading.date ? inYearAbove(reading.date, above) : dateWithin(name, above);
    const date = isOfMachine ? dateBesideMachine(name) : written;
    if (
      date === null ||
      date.precision === 'month-day' ||
      isNotShootingDay(name, date, index === 0)
    )
      continue;
    words.push({
      date,
      source: sourceOf(sources, index),
      evidence: reading.date ? reading.dateEvidence : name,
    });
  }
  words.sort((a, b) => rank(a) - rank(b));
  const { chosen, question } = decideDate(names, words, metadata, modifiedAt);
  if (chosen) {
    settle(description, 'date', chosen.date, {
      source: chosen.source,
      confidence: chosen.confidence,
      evidence: chosen.evidence,
    });
  }
  if (question) description.questions.push(question);
}

/** IMG_20200310_101010 黑沟村1992年打碾: what is written beside the day of copying. */
function dateBesideMachine(name: string): CaptureDate | null {
  return readDate(unmarkedText(name.replace(/^[\w\s-]*/u, '')), { articleDate: null }).date;
}

/** 6月1日 in a caption and 2019年 on a folder are a day; without a year it is none. */
function inYearAbove(date: CaptureDate, above: readonly NameReading[]): CaptureDate | null {
  if (date.precision !== 'month-day') return date;
  const year = yearOf(above);
  return year === undefined ? null : parseCaptureDate(`${year}${date.iso.slice(1)}`);
}

function yearOf(readings: readonly NameReading[]): string | undefined {
  return readings.find(({ date }) => date?.precision === 'year')?.date?.iso;
}

/** 2019年/11月/11.20 回访: a month or day whose year a folder above gives. */
function dateWithin(name: string, above: readonly NameReading[]): CaptureDate | null {
  const year = yearOf(above);
  const { month, day } = PARTIAL_DATE.exec(name)?.groups ?? {};
  if (year === undefined || month === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}`;
  return parseCaptureDate(day === undefined ? iso : `${iso}-${day.padStart(2, '0')}`);
}

const PARTIAL_DATE =
  /^(?<month>1[0-2]|0?[1-9])(?:月份?(?:(?<day>3[01]|[12]\d|0?[1-9])[日号])?(?!\d)|(?:\.(?=\d{1,2}(?!\d))|(?<=\d{2})(?=\d{2}(?!\d)))(?<day>3[01]|[12]\d|0?[1-9])(?=\D)|\.(?<day>3[01]|[12]\d|0[1-9])$)/u;

/** A nearer word beats a farther one, but a folder's day beats a nearer folder's year. */
function rank({ date, source }: DateEvidence): number {
  const precision = ['day', 'month', 'year', 'period', 'decade', 'month-day'].indexOf(
    date.precision,
  );
  return source === 'folder' ? 10 + precision : 0;
}
