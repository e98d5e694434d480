// What an archive's catalogue says of a photo, and what of it has to be there.
import type { CaptureDate } from '../capture-date.ts';
import type { CaptionElement, CaptionElementName } from '../caption-elements.ts';
import { draftCaption } from '../caption-draft.ts';
import type { Facts } from '../fact.ts';
import type { PhotoFormat } from '../photo.ts';
import { countCaptionElements } from '../understanding/caption-elements.ts';
import type { Gazetteer } from '../understanding/gazetteer.ts';
import { isYearKnown } from './archive-date.ts';

/** A photo to hand over, as it is published. */
export interface TransferPhoto {
  caption: string;
  date: CaptureDate | null;
  creator: string | null;
  credit: string | null;
  facts: Facts;
  /** Relative path, for people to find it by. */
  original: { path: string; sha256: string; format: PhotoFormat };
}

/** The texts of a catalogue entry (GB/T 11821-2002: 题名, 时间, 摄影者, 文字说明). */
export interface TransferEntry {
  title: string;
  date: CaptureDate | null;
  photographer: string;
  /** The caption, character for character. */
  text: string;
}

/** What an entry has to have, in the order of the catalogue. */
export const REQUIRED_FIELDS = ['title', 'time', 'photographer', 'text', 'place', 'event'] as const;

/**
 * What an entry may lack: beside what has to be there, what a picture alone often cannot tell, and a format that the
 * office may still take.
 */
export const TRANSFER_FIELDS = [...REQUIRED_FIELDS, 'people', 'background', 'format'] as const;
export type TransferField = (typeof TRANSFER_FIELDS)[number];

/** Fields as the standards call them. */
export const TRANSFER_FIELD_WORDS: Record<TransferField, string> = {
  title: '题名',
  time: '时间',
  photographer: '摄影者',
  text: '文字说明',
  place: '地点',
  event: '事由',
  people: '人物',
  background: '背景',
  format: '格式',
};

/** An entry with what it lacks: `missing` has to be there, of `warned` a person is only told. */
export interface CheckedEntry extends TransferEntry {
  path: string;
  missing: TransferField[];
  warned: TransferField[];
}

/** Whether photos can be handed over. */
export interface TransferCheck {
  /** Photos, each content once. */
  total: number;
  /** Those that lack something, in the order of the publication. */
  lacking: (Pick<CheckedEntry, 'path' | 'missing' | 'warned'> & {
    /** Its 1-based place in the publication. */
    picture: number;
  })[];
  /** How many lack what has to be there. */
  incomplete: number;
}

/** Longest title; a longer first sentence gives way to one made of the facts. */
const MAX_TITLE_CHARACTERS = 50;

/** Formats that photos are kept in (DA/T 50-2014: JPEG, TIFF or RAW). */
const KEPT_FORMATS: ReadonlySet<PhotoFormat> = new Set(['jpeg', 'tiff', 'raw']);

/**
 * The entry of a photo. Of the six elements, the text may leave to fields and to the group's text what those say:
 * the date, the photographer, the place, and the project that the group is of.
 */
export function checkEntry(photo: TransferPhoto, gazetteer: Gazetteer): CheckedEntry {
  const { caption, facts, original } = photo;
  const elements = countCaptionElements(caption, facts, gazetteer);
  const element = (name: CaptionElementName): CaptionElement | undefined =>
    elements.find((one) => one.name === name);
  const date = photo.date ?? element('time')?.date ?? null;
  const told = element('photographer')?.words ?? '';
  const photographer = firstText(photo.creator, told, photo.credit);
  const title = titleOf(caption, facts);
  const isPlaced = element('place')?.found !== 'nowhere' || facts.facility !== null;
  const hasEvent = element('event')?.isThere === true || facts.category !== 'other';
  const there: Record<TransferField, boolean> = {
    title: title !== '',
    time: isYearKnown(date),
    photographer: photographer !== '',
    text: caption.trim() !== '',
    place: isPlaced,
    event: hasEvent,
    people: element('people')?.isThere === true,
    background: element('background')?.isThere === true,
    format: KEPT_FORMATS.has(original.format),
  };
  const lacking = TRANSFER_FIELDS.filter((field) => !there[field]);
  return {
    path: original.path,
    title,
    date,
    photographer,
    text: caption,
    missing: lacking.filter((field) => !isOnlyWarned(field)),
    warned: lacking.filter(isOnlyWarned),
  };
}

/** Whether photos can be handed over, from their entries in the order of the publication. */
export function checkTransfer(
  entries: readonly (CheckedEntry & { picture: number })[],
): TransferCheck {
  return {
    total: entries.length,
    lacking: entries
      .filter(({ missing, warned }) => missing.length > 0 || warned.length > 0)
      .map(({ picture, path, missing, warned }) => ({ picture, path, missing, warned })),
    incomplete: entries.filter(({ missing }) => missing.length > 0).length,
  };
}

function isOnlyWarned(field: TransferField): boolean {
  return !REQUIRED_FIELDS.some((required) => required === field);
}

/** The first sentence of the caption; of a long one, what the facts say; of a silent one nothing. */
function titleOf(caption: string, facts: Facts): string {
  const [first = ''] = caption.trim().split(/[。！？!?；;\n]/u);
  const sentence = Array.from(first.trim());
  if (sentence.length > 0 && sentence.length <= MAX_TITLE_CHARACTERS) return first.trim();
  const drafted = draftCaption(facts);
  return drafted === '' ? sentence.slice(0, MAX_TITLE_CHARACTERS).join('') : drafted;
}

function firstText(...texts: readonly (string | null)[]): string {
  return texts.find((text) => text !== null && text.trim() !== '')?.trim() ?? '';
}
