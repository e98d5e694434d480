// Codes that a person keeps, each with the texts that it stands for.
import { readCodeTable } from '../../../shared/captions/code-table.ts';
import { readCaptionText } from '../../../shared/captions/caption-text.ts';
import {
  codeForm,
  isCode,
  type CaptionCode,
  type CodeImport,
} from '../../../shared/captions/codes.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import { decodeText } from '../text-decoding.ts';

/** In the order of the codes. */
export function captionCodes(catalog: Catalog): CaptionCode[] {
  return catalog.decisions
    .ofKind('code')
    .map(({ subject, value }) => ({ code: subject, texts: value as string[] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The texts of a code; none if no person keeps it. */
export function textsOfCode(catalog: Catalog, code: string): string[] {
  return (catalog.decisions.get(keyOf(code)) as string[] | undefined) ?? [];
}

/**
 * Keeps a code in place of another, or with null as a new one.
 * @throws ArchiveError code-invalid, code-taken, caption-empty, caption-unseen
 */
export function saveCode(
  services: DecisionServices,
  { code: written, texts: writtenTexts }: CaptionCode,
  replaces: string | null,
): Step {
  const { catalog } = services;
  const code = codeForm(written);
  if (!isCode(code)) throw new ArchiveError('code-invalid', { code: written });
  if (code !== replaces && textsOfCode(catalog, code).length > 0) {
    throw new ArchiveError('code-taken', { code });
  }
  const read = writtenTexts.map(readCaptionText).filter(({ text }) => text !== '');
  const unseen = read.find((text) => text.unseen.length > 0)?.unseen[0];
  if (unseen) throw new ArchiveError('caption-unseen', { at: unseen.at, code: unseen.code });
  if (read.length === 0) throw new ArchiveError('caption-empty');
  const texts = [...new Set(read.map(({ text }) => text))];
  const renamed = replaces !== null && replaces !== code ? [change(replaces, undefined)] : [];
  return decideTogether(services, [change(code, texts), ...renamed]);
}

/** @throws ArchiveError not-found */
export function removeCode(services: DecisionServices, code: string): Step {
  if (textsOfCode(services.catalog, code).length === 0) {
    throw new ArchiveError('not-found', { what: `code ${code}` });
  }
  return decideTogether(services, [change(code, undefined)]);
}

/** Takes the codes of a file as one step; those that are there already get its texts. @throws ArchiveError code-file-unreadable */
export function importCodes(services: DecisionServices, bytes: Uint8Array): CodeImport {
  const { codes, refused } = readCodeTable(decodeText(bytes)?.text ?? '');
  if (codes.length === 0) throw new ArchiveError('code-file-unreadable');
  const known = new Map(captionCodes(services.catalog).map(({ code, texts }) => [code, texts]));
  const changed = codes.filter(
    ({ code, texts }) => JSON.stringify(known.get(code)) !== JSON.stringify(texts),
  );
  if (changed.length > 0) {
    decideTogether(
      services,
      changed.map(({ code, texts }) => change(code, texts)),
    );
  }
  const replacedCount = changed.filter(({ code }) => known.has(code)).length;
  return {
    addedCount: changed.length - replacedCount,
    replacedCount,
    sameCount: codes.length - changed.length,
    refused,
  };
}

function keyOf(code: string): Pick<DecisionChange, 'kind' | 'subject' | 'field'> {
  return { kind: 'code', subject: code, field: 'texts' };
}

function change(code: string, texts: string[] | undefined): DecisionChange {
  return { ...keyOf(code), value: texts, label: code };
}
