// Tells whether a camera's date can be believed: clocks that were never set, scanners, dates
// before the camera was sold or after the file was written.
import type { PhotoMetadata } from '../photo.ts';

/** Makers and programs of scanners; their date is the day of scanning. */
const SCANNER =
  /scan|epson perfection|perfection v?\d|canoscan|lide|vuescan|silverfast|plustek|microtek|epson (?:gt|ds|es)|hp (?:officejet|deskjet|laserjet)|扫描/iu;

/** Days on which unset clocks of cameras start. */
const CLOCK_STARTS =
  /^(?:(?:19\d{2}|200[0-3])-01-01|20(?:0[4-9]|1\d|2\d)-01-01T(?:00:0|08:0|12:00:0))/u;

/** First year of sale of camera lines that county offices used; by what the model's name begins with. */
const SOLD_SINCE: readonly (readonly [RegExp, number])[] = [
  [/NIKON D7500/iu, 2017],
  [/NIKON D7200/iu, 2015],
  [/NIKON D7100/iu, 2013],
  [/NIKON D7000/iu, 2010],
  [/NIKON D750\b/iu, 2014],
  [/NIKON D8[15]0/iu, 2012],
  [/NIKON D5[0-6]00/iu, 2010],
  [/NIKON D3[0-5]00/iu, 2007],
  [/NIKON D[3-9]0\b|NIKON D[1-4]\b/iu, 2003],
  [/NIKON Z/iu, 2018],
  [/Canon EOS R/iu, 2018],
  [/Canon EOS (?:5D Mark IV|80D)/iu, 2016],
  [/Canon EOS (?:5D Mark III|6D|70D)/iu, 2012],
  [/Canon EOS/iu, 2000],
  [/EVA-AL|VIE-AL/iu, 2016],
  [/ELS-|ANA-|TAS-|LIO-/iu, 2019],
  [/iPhone (?<n>1[1-9])/iu, 2019],
  [/iPhone (?:X|8)/iu, 2017],
  [/iPhone [67]/iu, 2014],
  [/iPhone/iu, 2007],
  [/HUAWEI|HONOR|Xiaomi|Redmi|OPPO|vivo|OnePlus/iu, 2011],
  [/FC\d{3,4}|DJI|Mavic|Phantom/iu, 2013],
];

/** True for a day, `YYYY-MM-DD`, on which the clocks of phones and cameras start and hardly a picture is taken. */
export function isClockStart(day: string): boolean {
  return /^(?:19[78]\d|1990|200[0-3])-01-01$/u.test(day);
}

/** Why a camera's date is not believed, or null if it is. */
export type ClockFault = 'none' | 'scanner' | 'clock-default' | 'before-camera' | 'after-file';

/**
 * What is wrong with the capture time of a file, null if nothing is.
 * `modifiedAt` is the file's own time; nobody writes a picture before taking it.
 */
export function clockFault(metadata: PhotoMetadata, modifiedAt: string | null): ClockFault | null {
  const { takenAt, make, model, software } = metadata;
  if (takenAt === null || !/^\d{4}-\d{2}-\d{2}/u.test(takenAt)) return 'none';
  if (SCANNER.test(`${make ?? ''} ${model ?? ''} ${software ?? ''}`)) return 'scanner';
  const year = Number(takenAt.slice(0, 4));
  if (CLOCK_STARTS.test(takenAt) || year < 1995) return 'clock-default';
  const since = SOLD_SINCE.find(([line]) => line.test(`${make ?? ''} ${model ?? ''}`))?.[1];
  if (since !== undefined && year < since) return 'before-camera';
  if (modifiedAt !== null && takenAt.slice(0, 10) > modifiedAt.slice(0, 10)) return 'after-file';
  return null;
}
