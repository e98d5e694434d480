// Dates as EXIF, XMP and IPTC write them, in one form. Nothing is shifted between time zones. Pure.

export interface MetadataDate {
  /** Local `YYYY-MM-DDTHH:MM:SS` with sub-seconds if known, or `YYYY-MM-DD` where there is no time. */
  local: string;
  /** `+08:00`; null if not stated. */
  utcOffset: string | null;
}

const DATE = /^(\d{4})[:\-/.](\d{2})[:\-/.](\d{2})/;
const TIME = /^[ T]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?/;

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
  const isoDay = `${year}-${month}-${day}`;
  const time = TIME.exec(text.trim().slice(whole.length));
  if (!time) return { local: isoDay, utcOffset: null };
  const [, hour = '', minute = '', second = '00', fraction, zone] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const digits = subSeconds?.trim() ?? fraction ?? '';
  const subSecond = /^\d{1,9}$/.test(digits) ? `.${digits}` : '';
  return {
    local: `${isoDay}T${hour}:${minute}:${second}${subSecond}`,
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

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
