import { useEffect } from 'react';

import { useBatch } from '../batch/batch-context.ts';
import { BatchPanel } from '../batch/BatchPanel.tsx';
import { useWords } from '../messages/words.ts';
import { usePhotoSelection } from '../wall/photo-selection.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import css from './PhotosPage.module.css';

/** What is known of the photo selected; of several what they have in common, and the place to change that. */
export function SelectionPanel() {
  const { t } = useWords();
  const { ids, focusId, clear } = usePhotoSelection();
  const { draft, discard, setHasPanel } = useBatch();
  useEffect(() => {
    setHasPanel(true);
    return () => {
      setHasPanel(false);
    };
  }, [setHasPanel]);
  const isEmpty = ids.size === 0;
  useEffect(() => {
    // A draft is about photos; for those selected next it would be a surprise.
    if (isEmpty) discard();
  }, [isEmpty, discard]);
  const [only] = ids;
  const shown = focusId !== null && ids.has(focusId) ? focusId : only;
  if (shown === undefined) return <p className={css.hint}>{t('photos.select-hint')}</p>;
  if (ids.size === 1 && draft.rows.size === 0) return <Inspector photoId={shown} hasPicture />;
  return (
    <BatchPanel
      ids={ids}
      onClear={() => {
        discard();
        clear();
      }}
    />
  );
}
