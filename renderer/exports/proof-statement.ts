import type { Language } from '../../shared/errors.ts';
import { type ExportProof, isProved } from '../../shared/exports/export-proof.ts';
import { instantText } from '../formats/instant-text.ts';
import type { Translate } from '../messages/words.ts';

/** A proof as a short text for the office's files; its first line is the heading. */
export function proofStatement(proof: ExportProof, t: Translate, language: Language): string[] {
  const { kind, title, exportedAt, provedAt, files, manifestSha256, faults, notes } = proof;
  const wrongCount = files.changed.length + files.missing.length + faults.length;
  return [
    t('exports.statement'),
    t('exports.statement-what', { kind: kindText(kind, t), title }),
    t('exports.statement-made', { date: instantText(exportedAt, language) }),
    t('exports.statement-proved', { date: instantText(provedAt, language) }),
    t('exports.statement-files', {
      ok: files.ok,
      changed: files.changed.length,
      missing: files.missing.length,
    }),
    ...(kind === 'shots'
      ? []
      : [
          t('exports.statement-captions', { count: proof.captionsRead }),
          t('exports.statement-pictures', { count: proof.picturesCompared }),
        ]),
    ...(manifestSha256 === null ? [] : [t('exports.statement-hash', { hash: manifestSha256 })]),
    ...(notes.length > 0 ? [t('exports.statement-notes', { count: notes.length })] : []),
    isProved(proof)
      ? t('exports.statement-right')
      : t('exports.statement-wrong', { count: wrongCount }),
  ];
}

/** What a kind of export is called. */
export function kindText(kind: ExportProof['kind'], t: Translate): string {
  return kind === 'shots' ? t('exports.shots') : t(`export.kind.${kind}`);
}
