import type { ExportKind } from '../../shared/exports/export-kinds.ts';
import type { ExportPreview } from '../../shared/exports/export-preview.ts';
import { useWords } from '../messages/words.ts';
import { ChangesNote } from './ChangesNote.tsx';
import { FindingList } from './FindingList.tsx';
import css from './PreviewNote.module.css';
import { PreviewStrip } from './PreviewStrip.tsx';

/** What will be written, before it is: counts, folders, what to know, what changed, and the pictures in order. */
export function PreviewNote({
  preview: { pictures, pairCount, missing, findings, since },
  kinds,
  folders,
  hasStrip,
}: {
  preview: ExportPreview;
  kinds: readonly ExportKind[];
  /** Where it goes to: the folder chosen and the new one in it; null while none is chosen. */
  folders: { inside: string; name: string } | null;
  /** False where the page shows the pictures itself. */
  hasStrip: boolean;
}) {
  const { t } = useWords();
  return (
    <section className={css.note} aria-label={t('export.preview')}>
      <h3 className={css.title}>{t('export.preview')}</h3>
      <p>
        {[
          t('export.preview-pictures', { count: pictures.length }),
          ...(pairCount > 0 ? [t('export.preview-pairs', { count: pairCount })] : []),
          ...(missing.length > 0 ? [t('export.preview-missing', { count: missing.length })] : []),
        ].join(t('export.comma'))}
      </p>
      {folders && (
        <p className={css.folders}>
          {folders.inside} › <b>{folders.name}</b>
          {kinds.length > 1 && (
            <> › {kinds.map((kind) => t(`export.kind.${kind}`)).join(t('export.comma'))}</>
          )}
        </p>
      )}
      {hasStrip && pictures.length > 0 && <PreviewStrip pictures={pictures} />}
      {findings.length > 0 && <FindingList findings={findings} />}
      {since.map((change) => (
        <div key={change.kind} className={css.since}>
          {kinds.length > 1 && <b>{t(`export.kind.${change.kind}`)}</b>}
          <ChangesNote since={change} />
        </div>
      ))}
    </section>
  );
}
