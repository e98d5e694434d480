// Files of code replacements: a line a code, and behind tabs the texts that it stands for.
import { CAPTION_LIMIT } from '../caption.ts';
import { readCaptionText } from './caption-text.ts';
import {
  codeForm,
  isCode,
  MAX_CODE_TEXTS,
  type CaptionCode,
  type CodeTable,
  type RefusedCodeLine,
} from './codes.ts';

/** Reads such a file; of a code that stands in several lines, all texts are taken. */
export function readCodeTable(text: string): CodeTable {
  const codes = new Map<string, string[]>();
  const refused: RefusedCodeLine[] = [];
  for (const [index, row] of text.split(/\r\n|\r|\n/u).entries()) {
    if (row.trim() === '') continue;
    const read = readRow(row);
    const known = 'texts' in read ? codes.get(read.code) : undefined;
    if ('texts' in read && (known?.length ?? 0) + read.texts.length <= MAX_CODE_TEXTS) {
      codes.set(read.code, [...new Set([...(known ?? []), ...read.texts])]);
    } else {
      const reason = 'texts' in read ? 'too-long' : read.reason;
      refused.push({ line: index + 1, text: row, reason });
    }
  }
  return { codes: Array.from(codes, ([code, texts]) => ({ code, texts })), refused };
}

function readRow(row: string): CaptionCode | Pick<RefusedCodeLine, 'reason'> {
  const [first = '', ...cells] = row.split('\t');
  if (cells.length === 0) return { reason: 'no-tab' };
  const code = codeForm(first);
  if (!isCode(code)) return { reason: 'bad-code' };
  const read = cells.map(readCaptionText).filter(({ text }) => text !== '');
  const texts = read.map(({ text }) => text);
  if (texts.length === 0) return { reason: 'no-text' };
  if (read.some(({ unseen }) => unseen.length > 0)) return { reason: 'unseen' };
  if (texts.some((one) => one.length > CAPTION_LIMIT)) return { reason: 'too-long' };
  return { code, texts };
}
