// What a line of a journal file may be: the file comes from outside, and may have been changed by hand.
import { z } from 'zod';
import { JOURNAL_FILE_VERSION, type JournalRecord } from '../../../../shared/journal-record.ts';

const content = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int();
const json = z.custom<unknown>((value) => value !== undefined);
const count = z.int().nonnegative();

/** A line of version {@link JOURNAL_FILE_VERSION}. */
export const journalRecordSchema: z.ZodType<JournalRecord> = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('archive'),
    format: z.literal('xinmao-journal'),
    version: z.literal(JOURNAL_FILE_VERSION),
    writtenAt: z.string(),
    county: z.string().regex(/^\d{6}$/),
  }),
  z.object({
    record: z.literal('root'),
    id: number,
    key: z.string(),
    label: z.string(),
    path: z.string(),
    exclusions: z.array(z.string()),
    addedAt: z.string(),
  }),
  z.object({ record: z.literal('photo'), sha256: content, root: number, path: z.string() }),
  z.object({
    record: z.literal('article'),
    sha256: content,
    fileName: z.string(),
    date: z.string().nullable(),
    importedAt: z.string(),
    bytes: z.base64(),
  }),
  z.object({
    record: z.literal('decision'),
    kind: z.string(),
    subject: z.string(),
    field: z.string(),
    value: json,
  }),
  z.object({
    record: z.literal('step'),
    id: number,
    act: number.optional(),
    at: z.string(),
    who: z.string().optional(),
    kind: z.string(),
    subject: z.string(),
    field: z.string(),
    label: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    undoneAt: z.string().optional(),
    undoneBy: z.string().optional(),
    redoneAt: z.string().optional(),
    redoneBy: z.string().optional(),
    isSuperseded: z.literal(true).optional(),
    takesBack: number.optional(),
  }),
  z.object({
    record: z.literal('photo-group'),
    fonds: z.string(),
    retention: z.string(),
    year: z.string(),
    number,
    theme: z.string(),
    title: z.string(),
  }),
  z.object({
    record: z.literal('photo-number'),
    fonds: z.string(),
    retention: z.string(),
    sha256: content,
    year: z.string(),
    group: number,
    sheet: number,
  }),
  z.object({
    record: z.literal('export'),
    id: number,
    at: z.string(),
    kind: z.string(),
    title: z.string(),
    source: z.looseObject({ kind: z.string(), article: z.string().nullish() }),
    options: json,
    dir: z.string(),
    target: z.string().nullable(),
    pictures: number,
    isListed: z.boolean(),
  }),
  z.object({
    record: z.literal('export-file'),
    export: number,
    file: z.string(),
    sha256: content,
    sizeBytes: count,
  }),
  z.object({
    record: z.literal('export-picture'),
    export: number,
    number,
    caption: z.string(),
    articleLine: number.nullable(),
    sha256: content,
  }),
  z.object({
    record: z.literal('end'),
    counts: z.object({
      root: count,
      photo: count,
      article: count,
      decision: count,
      step: count,
      'photo-group': count,
      'photo-number': count,
      export: count,
      'export-file': count,
      'export-picture': count,
    }),
  }),
]);
