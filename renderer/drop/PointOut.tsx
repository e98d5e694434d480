import { Button } from '@mantine/core';

import { FolderBrowser } from '../components/FolderBrowser.tsx';
import { Overlay } from '../components/Overlay.tsx';
import { useWords } from '../messages/words.ts';
import css from './DropTarget.module.css';
import type { OpenFolder } from './use-dropped-folders.ts';

/** Asks where a dropped folder lies: a browser keeps its place to itself. */
export function PointOut({
  folder: { name, found },
  onSettle,
}: {
  folder: OpenFolder;
  onSettle: (id: string | null) => void;
}) {
  const { t } = useWords();
  const title = t('drop.point-out', { name });
  return (
    <Overlay
      label={title}
      className={css.panel}
      onClose={() => {
        onSettle(null);
      }}
    >
      <h2>{title}</h2>
      <p className={css.why}>{t(found.length > 0 ? 'drop.several' : 'drop.not-found')}</p>
      {found.length > 0 && (
        <ul className={css.found}>
          {found.map(({ id, displayPath }) => (
            <li key={id}>
              <Button
                variant="default"
                fullWidth
                justify="start"
                onClick={() => {
                  onSettle(id);
                }}
              >
                {displayPath}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FolderBrowser
        onChoose={({ id }) => {
          onSettle(id);
        }}
        onClose={() => {
          onSettle(null);
        }}
      />
    </Overlay>
  );
}
