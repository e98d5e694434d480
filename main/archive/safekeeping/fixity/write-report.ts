// The report for the office's files: a page to print and sign, and all faults as a table.
import { join } from 'node:path';
import type { Language } from '../../../../shared/errors.ts';
import type { FixityEntry, FixityFault, FixityReport } from '../../../../shared/fixity.ts';
import {
  createStaging,
  placeStaging,
  removeStaging,
  writeStaged,
} from '../../exports/frame/staging.ts';
import { checkTarget, exists } from '../../exports/frame/target.ts';
import { exportError } from '../../exports/frame/write-errors.ts';
import { reportPage } from './report-page.ts';
import { reportTable } from './report-table.ts';
import { REPORT_WORDS } from './report-words.ts';

/** What a report is made of. */
export interface ReportSource {
  report: FixityReport;
  faults: (fault: FixityFault, after: number, limit: number) => FixityEntry[];
}

/** Entries asked for at a time. */
const STEP = 500;

const FAULT_ORDER = ['changed', 'unreadable', 'missing'] as const satisfies FixityFault[];

/** Writes it beside its place, then renames it; gives the new folder. */
export async function writeFixityReport(
  { report, faults }: ReportSource,
  {
    folder,
    language,
    at,
    closed,
  }: { folder: string; language: Language; at: Date; closed: readonly string[] },
): Promise<string> {
  const words = REPORT_WORDS[language];
  const name = `${words.folder}-${localDay(at)}`;
  let path = join(folder, name);
  for (let number = 2; await exists(path); number += 1) path = join(folder, `${name}-${number}`);
  const target = await checkTarget(path, closed);
  const partial = await createStaging(target, at);
  try {
    const entries = allOf(faults);
    await writeStaged(join(partial, words.pageFile), reportPage(report, entries, { language, at }));
    await writeStaged(join(partial, words.tableFile), reportTable(entries, language));
    await placeStaging(partial, target);
  } catch (error) {
    await removeStaging(partial);
    throw exportError(error, path);
  }
  return path;
}

function allOf(faults: ReportSource['faults']): FixityEntry[] {
  return FAULT_ORDER.flatMap((fault) => {
    const entries: FixityEntry[] = [];
    for (;;) {
      const page = faults(fault, entries.at(-1)?.id ?? 0, STEP);
      entries.push(...page);
      if (page.length < STEP) return entries;
    }
  });
}

function localDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
