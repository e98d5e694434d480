// Dates as EXIF, XMP and IPTC write them, in one form. Nothing is shifted between time zones. Pure.

export interface MetadataDate {
  /** Local `YYYY-MM-DDTHH:MM:SS` with sub-seconds if known, or `YYYY-MM-DD` where there is no time. */
  local: string;
  /** `+08:00`; null if not stated. */
  utcOffset: string | null;
}

const DATE = /^(\d{4})[:\-/.](\d{1,2})[:\-/.](\d{1,2})(?!\d)/;
// Phones set to Chinese with a twelve-hour clock have written 上午 and 下午 in here.
const TIME =
  /^[ T]+([上下]午)?\s?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}:?\d{2})?/;
const MAX_SUB_SECOND_DIGITS = 9;

/**
 * An EXIF or XMP date. Null for blanks, zeros and days or hours that do not exist.
 *
 * @param subSeconds digits after the second, from their own EXIF tag
 */
export function readDate(
  text: string | null,
  subSeconds: string | null = null,
): MetadataDate | null {
  const date = text === null ? null : DATE.exec(text.trim());
  if (!text || !date) return null;
  const [whole, year = '', month = '', day = ''] = date;
  if (!isRealDay(Number(year), Number(month), Number(day))) return null;
  const isoDay = [year, twoDigits(month), twoDigits(day)].join('-');
  const time = TIME.exec(text.trim().slice(whole.length));
  if (!time) return { local: isoDay, utcOffset: null };
  const [, half, hourText = '', minute = '', second = '00', fraction, zone] = time;
  const hour =
    half === undefined ? Number(hourText) : (Number(hourText) % 12) + (half === '下午' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const digits = subSeconds?.trim() ?? fraction ?? '';
  const subSecond = /^\d+$/.test(digits) ? `.${digits.slice(0, MAX_SUB_SECOND_DIGITS)}` : '';
  return {
    local: `${isoDay}T${[String(hour), minute, second].map(twoDigits).join(':')}${subSecond}`,
    utcOffset: readOffset(zone ?? null),
  };
}

/** IPTC 2:55 `20200131` and 2:60 `235959+0800`. */
export function readIptcDate(date: string | null, time: string | null): MetadataDate | null {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(date?.trim() ?? '');
  if (!day) return null;
  const clock = /^(\d{2})(\d{2})(\d{2})([+-]\d{4})?$/.exec(time?.trim() ?? '');
  const suffix = clock ? `T${clock.slice(1, 4).join(':')}${clock[4] ?? ''}` : '';
  return readDate(day.slice(1).join('-') + suffix);
}

/** A time zone in the form `+08:00`. */
export function readOffset(text: string | null): string | null {
  if (text?.trim() === 'Z') return '+00:00';
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(text?.trim() ?? '');
  return match ? `${match[1] ?? ''}${match[2] ?? ''}:${match[3] ?? ''}` : null;
}

function twoDigits(text: string): string {
  return text.padStart(2, '0');
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
