import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import type { ExportListing } from '../../main/app/contract.ts';
import type { ExportKind } from '../../shared/exports/export-kinds.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { ChangesNote } from './ChangesNote.tsx';
import css from './ExportPanel.module.css';
import { ProofNote } from './ProofNote.tsx';
import { useExportActions } from './use-export-actions.ts';
import { useExportProof } from './use-export-proof.ts';

/** One kind that was just exported: its folder, and what can be done with it once the archive lists it. */
export function ResultFolder({
  kind,
  dir,
  entry,
}: {
  kind: ExportKind;
  dir: string;
  entry: ExportListing | null;
}) {
  const { t } = useWords();
  return (
    <section className={css.folder} aria-label={t(`export.kind.${kind}`)}>
      <h3>{t(`export.kind.${kind}`)}</h3>
      <p className={css.dir} translate="no">
        {dir}
      </p>
      {entry && <ResultActions entry={entry} />}
    </section>
  );
}

function ResultActions({ entry }: { entry: ExportListing }) {
  const { t } = useWords();
  const { queries } = useApi();
  const { show, copyPath } = useExportActions(entry);
  const proving = useExportProof(entry.id);
  const { data: since } = useQuery(
    queries.exports.changes.queryOptions({ input: { id: entry.id } }),
  );
  return (
    <>
      <div className={css.buttons}>
        {show ? (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={15} aria-hidden />}
            onClick={show}
          >
            {t('exports.show')}
          </Button>
        ) : (
          <Button variant="default" onClick={copyPath}>
            {t('exports.copy-path')}
          </Button>
        )}
        <Button
          variant="default"
          disabled={proving.state.status === 'running'}
          onClick={proving.start}
        >
          {t('exports.verify')}
        </Button>
      </div>
      <ProofNote proving={proving} />
      {since && <ChangesNote since={since} />}
    </>
  );
}
