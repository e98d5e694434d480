// What a person is about to change of the selected photos, before it is applied.
import type { DecidedMode, FactEdit } from '../../shared/batch/batch.ts';
import type { FactName, Facts } from '../../shared/fact.ts';

/** Facts with a row of their own; a village is changed with its town. */
export const BATCH_ROWS = [
  'place',
  'sub',
  'facility',
  'person',
  'date',
  'phase',
  'subject',
  'category',
  'caption',
  'credit',
  'publishable',
] as const;
export type BatchRow = (typeof BATCH_ROWS)[number];

/** Edits by row: none yet where a row was opened and nothing valid is in it. */
export interface Draft {
  rows: ReadonlyMap<BatchRow, readonly FactEdit[]>;
  decided: DecidedMode;
}

export const EMPTY_DRAFT: Draft = { rows: new Map(), decided: 'keep' };

/** What the field of a row is given. */
export interface RowFieldProps {
  edits: readonly FactEdit[];
  onEdit: (edits: readonly FactEdit[]) => void;
}

/** Opens a row or puts other edits into it; null takes it out. */
export function withRow(draft: Draft, row: BatchRow, edits: readonly FactEdit[] | null): Draft {
  const rows = new Map(draft.rows);
  if (edits === null) rows.delete(row);
  else rows.set(row, edits);
  return { ...draft, rows };
}

/** All edits, in the order of the rows. */
export function editsOf({ rows }: Draft): FactEdit[] {
  return BATCH_ROWS.flatMap((row) => rows.get(row) ?? []);
}

/** The facts that a row changes. */
export function factsOfRow(row: BatchRow): FactName[] {
  return row === 'place' ? ['town', 'village'] : [row];
}

/** The value that edits set a fact to, as a field shows it; empty if they do something else. */
export function valueSet(edits: readonly FactEdit[], fact: FactName): string {
  const edit = edits.find((one) => one.fact === fact);
  if (edit?.kind !== 'set') return '';
  return typeof edit.value === 'object' ? edit.value.iso : String(edit.value);
}

/** The edit that gives a fact a value; none for a value that says nothing. */
export function setEdit(fact: FactName, value: Facts[FactName]): FactEdit[] {
  if (value === null || value === '') return [];
  // The value is the fact's own, which the compiler cannot follow through the parameter.
  return [{ kind: 'set', fact, value } as FactEdit];
}

/** The row that changes a fact; undefined for a county, which follows its town. */
export function rowOfFact(fact: FactName): BatchRow | undefined {
  return BATCH_ROWS.find((row) => factsOfRow(row).includes(fact));
}

/** The edits of a row that give photos what one says. */
export function rowEdits(facts: Facts, row: BatchRow): FactEdit[] {
  return factsOfRow(row).flatMap((fact) => setEdit(fact, facts[fact]));
}

/** A draft that gives photos all that is known of one. */
export function draftOf(facts: Facts): Draft {
  const rows = new Map(
    BATCH_ROWS.map((row) => [
      row,
      factsOfRow(row).flatMap((fact) => (isSaying(facts, fact) ? setEdit(fact, facts[fact]) : [])),
    ]),
  );
  return { ...EMPTY_DRAFT, rows: new Map([...rows].filter(([, edits]) => edits.length > 0)) };
}

/** False for what nothing is known of, and for what most photos are. */
function isSaying(facts: Facts, fact: FactName): boolean {
  switch (fact) {
    case 'phase': {
      return facts.phase !== 'unknown';
    }
    case 'subject':
    case 'category': {
      return facts[fact] !== 'other';
    }
    case 'publishable': {
      return !facts.publishable;
    }
    case 'county':
    case 'town':
    case 'village':
    case 'sub':
    case 'facility':
    case 'person':
    case 'date':
    case 'caption':
    case 'credit': {
      return facts[fact] !== null;
    }
  }
}
