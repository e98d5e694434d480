import { useEffect, useState } from 'react';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { useBatch } from '../batch/batch-context.ts';
import { BatchPanel } from '../batch/BatchPanel.tsx';
import { rowEdits, rowOfFact } from '../batch/draft.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { useWords } from '../messages/words.ts';
import { usePhotoSelection } from '../wall/photo-selection.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import css from './PhotosPage.module.css';

const VIEWS = ['all', 'one'] as const;
type View = (typeof VIEWS)[number];

/**
 * What is known of the photo selected; of several what they have in common, and the place to change that, or what is
 * known of the one that keys stand on.
 */
export function SelectionPanel() {
  const { t } = useWords();
  const { ids, focusId, clear } = usePhotoSelection();
  const { draft, discard, setHasPanel, setRow } = useBatch();
  const [view, setView] = useState<View>('all');
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
  const isDrafting = draft.rows.size > 0;
  if (ids.size === 1 && !isDrafting) return <Inspector photoId={shown} hasPicture />;
  const giveToAll = ({ facts }: PhotoDetail, fact: FactName) => {
    const row = rowOfFact(fact);
    if (row) setRow(row, rowEdits(facts, row));
  };
  return (
    <>
      {!isDrafting && (
        <div className={css.views}>
          <FilterChips
            label={t('batch.view')}
            options={VIEWS.map((value) => ({ value, label: t(`batch.view-${value}`) }))}
            value={view}
            onChange={setView}
          />
        </div>
      )}
      {view === 'one' && !isDrafting ? (
        <Inspector photoId={shown} hasPicture onApplyToSelection={giveToAll} />
      ) : (
        <BatchPanel
          ids={ids}
          onClear={() => {
            discard();
            clear();
          }}
        />
      )}
    </>
  );
}
