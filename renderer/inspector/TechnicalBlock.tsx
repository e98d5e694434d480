import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { Original, PhotoDetail } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { sizeText } from '../formats/size-text.ts';
import { useWords } from '../messages/words.ts';
import css from './TechnicalBlock.module.css';
import { fileState } from './where-files-are.ts';
import { useCopyDecision } from './use-copy-decision.ts';

const MEGA = 1_000_000;

/** What the camera wrote, what the picture is, and the files that hold it. */
export function TechnicalBlock({ photo }: { photo: PhotoDetail }) {
  const { t } = useWords();
  const { make, model, software, takenAt, utcOffset, latitude, longitude } = photo.metadata;
  // Many makers begin the model with their own name.
  const isNamed = model !== null && make !== null && model.startsWith(make.split(' ')[0] ?? make);
  const camera = isNamed ? model : join(make, model);
  const taken = takenAt?.replace('T', ' ') ?? null;
  return (
    <section className={css.block} aria-label={t('inspector.technical')}>
      <h2>{t('inspector.technical')}</h2>
      <dl className={css.facts}>
        <Line name={t('inspector.size')}>
          {t('photo.size', { width: photo.widthPx, height: photo.heightPx })} ·{' '}
          {t('inspector.megapixels', {
            count: ((photo.widthPx * photo.heightPx) / MEGA).toFixed(1),
          })}{' '}
          · {photo.format.toUpperCase()}
        </Line>
        {camera !== '' && (
          <Line name={t('inspector.camera')}>
            <span translate="no">{camera}</span>
          </Line>
        )}
        {taken !== null && <Line name={t('inspector.taken')}>{join(taken, utcOffset)}</Line>}
        {software !== null && (
          <Line name={t('inspector.software')}>
            <span translate="no">{software}</span>
          </Line>
        )}
        {latitude !== null && longitude !== null && (
          <Line name={t('inspector.position')}>
            {latitude.toFixed(5)}, {longitude.toFixed(5)}
          </Line>
        )}
        <Line name={t('inspector.originals')}>
          {t('inspector.files', { count: photo.originals.length })}
        </Line>
      </dl>
      <ul className={css.files}>
        {photo.originals.map((original) => (
          <File key={`${original.rootLabel}/${original.path}`} photo={photo} original={original} />
        ))}
      </ul>
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function File({ photo, original }: { photo: PhotoDetail; original: Original }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const decide = useCopyDecision();
  const { data: archive } = useQuery(queries.archive.overview.queryOptions());
  const { rootLabel, path, copy, sizeBytes, modifiedAt } = original;
  const root = archive?.roots.find(({ label }) => label === rootLabel);
  const state = fileState(original, archive?.roots ?? []);
  const copyPath = () => {
    navigator.clipboard.writeText(wholePath(root?.path ?? rootLabel, path)).then(
      () => {
        say({ text: t('inspector.path-copied') });
      },
      () => {
        // A browser may forbid it; the path stands there to be selected.
        say({ text: t('inspector.path-not-copied'), isProblem: true });
      },
    );
  };
  return (
    <li>
      <span className={css.path}>
        {rootLabel}/{path}
      </span>
      <button
        type="button"
        className={css.copy}
        aria-label={t('inspector.copy-path', { path })}
        title={t('inspector.copy-path', { path })}
        onClick={copyPath}
      >
        <IconCopy size={15} aria-hidden />
      </button>
      <small>
        {sizeText(sizeBytes)} · {new Date(modifiedAt).toLocaleString(language)}
        {state !== 'there' && (
          <b className={css.missing}>
            {' · '}
            {t(state === 'away' ? 'inspector.offline' : 'inspector.missing')}
          </b>
        )}
      </small>
      {copy !== null && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            decide(copy, photo.id, 'rejected');
          }}
        >
          {t('inspector.split')}
        </Button>
      )}
    </li>
  );
}

/** As the system of the root writes it. */
function wholePath(root: string, path: string): string {
  return root.includes('\\') ? `${root}\\${path.replaceAll('/', '\\')}` : `${root}/${path}`;
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
