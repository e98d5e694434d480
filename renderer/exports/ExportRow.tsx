import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconFolderOpen, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { ExportListing } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';
import { keyText } from '../commands/key-text.ts';
import { useToast } from '../components/toast-context.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { ExportCheckNote } from './ExportCheckNote.tsx';
import css from './ExportsPage.module.css';
import { useExportAgain } from './use-export-again.ts';
import { useExportCheck } from './use-export-check.ts';

/** One export: what and when, where it lies, and what can be done with it. */
export function ExportRow({
  entry,
  takenNames,
}: {
  entry: ExportListing;
  takenNames: readonly string[];
}) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const check = useExportCheck(entry.id);
  const again = useExportAgain(entry, takenNames);
  const show = useMutation(
    queries.exports.show.mutationOptions({
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  const { isThere, displayPath, origin, pictures } = entry;
  const kind = t(origin.kind === 'shots' ? 'exports.shots' : 'exports.gallery');
  return (
    <article className={css.row} aria-label={`${kind} ${entry.name}`}>
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
          <CopyPath path={displayPath} />
        </p>
        {!isThere && (
          <p className={css.gone}>
            <b>{t('exports.gone')}</b> {t('exports.gone-hint')}
          </p>
        )}
        <ExportCheckNote check={check} />
      </div>
      <div className={css.actions}>
        {host?.canShowFolders && isThere && (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={15} aria-hidden />}
            onClick={() => {
              show.mutate({ id: entry.id });
            }}
          >
            {t('exports.show')}
          </Button>
        )}
        <Button
          variant="default"
          disabled={!isThere || check.state.status === 'running'}
          onClick={check.start}
        >
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
        <ForgetButton entry={entry} />
      </div>
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

function CopyPath({ path }: { path: string }) {
  const { t } = useWords();
  const say = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(path);
      say({ text: t('exports.path-copied') });
    } catch {
      // A browser or a policy that keeps the clipboard shut; the path can be read all the same.
      say({ text: t('exports.path-not-copied', { keys: keyText('mod+c', t) }), isProblem: true });
    }
  };
  return (
    <ActionIcon
      size={24}
      color="ink"
      aria-label={`${t('exports.copy-path')} ${path}`}
      title={t('exports.copy-path')}
      onClick={() => void copy()}
    >
      <IconCopy size={14} aria-hidden />
    </ActionIcon>
  );
}

function ForgetButton({ entry: { id, name } }: { entry: ExportListing }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const queryClient = useQueryClient();
  const setListed = useMutation(
    queries.exports.setListed.mutationOptions({
      onSuccess: async (_, { isListed }) => {
        if (!isListed) {
          say({
            text: t('exports.forgotten'),
            action: {
              label: t('history.undo'),
              run: () => {
                setListed.mutate({ id, isListed: true });
              },
            },
          });
        }
        await queryClient.invalidateQueries({ queryKey: queries.exports.key() });
        await queryClient.invalidateQueries({ queryKey: queries.archive.key() });
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (
    <ActionIcon
      size={30}
      color="ink"
      aria-label={t('exports.forget', { name })}
      title={t('exports.forget', { name })}
      onClick={() => {
        setListed.mutate({ id, isListed: false });
      }}
    >
      <IconX size={15} aria-hidden />
    </ActionIcon>
  );
}
