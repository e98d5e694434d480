import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconFolderOpen, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import type { ExportListing } from '../../main/app/contract.ts';
import { ContextMenu, useContextMenu } from '../components/ContextMenu.tsx';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import { ExportChanges } from './ExportChanges.tsx';
import css from './ExportsPage.module.css';
import { kindText } from './proof-statement.ts';
import { ProofNote } from './ProofNote.tsx';
import { useExportActions } from './use-export-actions.ts';
import { useExportAgain } from './use-export-again.ts';
import { useExportProof } from './use-export-proof.ts';

/** One export: what and when, where it lies, and what can be done with it, by buttons or a right click. */
export function ExportRow({
  entry,
  takenNames,
  hasEarlier,
}: {
  entry: ExportListing;
  takenNames: readonly string[];
  /** Another of its kind was made from the same before it. */
  hasEarlier: boolean;
}) {
  const { t, language } = useWords();
  const proving = useExportProof(entry.id);
  const again = useExportAgain(entry, takenNames);
  const { show, copyPath, forget } = useExportActions(entry);
  const menu = useContextMenu();
  const { isThere, displayPath, origin, pictures, name } = entry;
  const kind = kindText(origin.kind === 'shots' ? 'shots' : origin.choice.kind, t);
  const cannotVerify = !isThere || proving.state.status === 'running';
  return (
    <article className={css.row} aria-label={`${kind} ${name}`} {...menu.targetProps}>
      <div className={css.what}>
        <h2 className={css.title}>
          <OriginLink entry={entry} /> <small>{kind}</small>
        </h2>
        <p className={css.facts}>
          <time dateTime={entry.at}>{instantText(entry.at, language)}</time> ·{' '}
          {t('exports.pictures', { count: pictures })}
        </p>
        <p className={css.place}>
          <span className={css.path} data-gone={!isThere} title={displayPath}>
            {displayPath}
          </span>
          <ActionIcon
            size={24}
            color="ink"
            aria-label={`${t('exports.copy-path')} ${displayPath}`}
            title={t('exports.copy-path')}
            onClick={copyPath}
          >
            <IconCopy size={14} aria-hidden />
          </ActionIcon>
        </p>
        {!isThere && (
          <p className={css.gone}>
            <b>{t('exports.gone')}</b> {t('exports.gone-hint')}
          </p>
        )}
        <ProofNote proving={proving} />
        {hasEarlier && <ExportChanges id={entry.id} />}
      </div>
      <div className={css.actions}>
        {show && (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={15} aria-hidden />}
            onClick={show}
          >
            {t('exports.show')}
          </Button>
        )}
        <Button variant="default" disabled={cannotVerify} onClick={proving.start}>
          {t('exports.verify')}
        </Button>
        <Button
          variant="default"
          disabled={again.run === null}
          title={again.run === null ? undefined : t('exports.again-as', { name: again.name })}
          onClick={() => again.run?.()}
        >
          {t('exports.again')}
        </Button>
        <ActionIcon
          size={30}
          color="ink"
          aria-label={t('exports.forget', { name })}
          title={t('exports.forget', { name })}
          onClick={forget}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </div>
      <ContextMenu
        menu={menu}
        label={name}
        items={[
          ...(show ? [{ id: 'show', label: t('exports.show'), run: show }] : []),
          { id: 'copy', label: t('exports.copy-path'), run: copyPath },
          {
            id: 'verify',
            label: t('exports.verify'),
            run: proving.start,
            isOff: cannotVerify,
            isNewGroup: true,
          },
          {
            id: 'again',
            label: t('exports.again'),
            run: () => again.run?.(),
            isOff: again.run === null,
          },
          { id: 'forget', label: t('exports.forget-line'), run: forget, isNewGroup: true },
        ]}
      />
    </article>
  );
}

/** Leads to what it was exported from. */
function OriginLink({ entry: { origin, title } }: { entry: ExportListing }) {
  switch (origin.kind) {
    case 'article': {
      return (
        <Link to="/articles/$articleId" params={{ articleId: String(origin.article) }}>
          {title}
        </Link>
      );
    }
    case 'village': {
      const { town, village } = origin;
      return (
        <Link to="/village" search={{ village, ...(town === null ? {} : { town }) }}>
          {title}
        </Link>
      );
    }
    case 'project': {
      return (
        <Link to="/photos" search={{ category: origin.category }}>
          {title}
        </Link>
      );
    }
    case 'shots': {
      const { town, village, missing } = origin.query;
      return (
        <Link
          to="/shots"
          search={{
            ...(town == null ? {} : { town }),
            ...(village == null ? {} : { village }),
            ...(missing === undefined ? {} : { show: missing }),
          }}
        >
          {title}
        </Link>
      );
    }
  }
}
