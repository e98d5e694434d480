import { Button } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '../messages/words.ts';
import { VillageSearch } from '../review/VillageSearch.tsx';
import css from './BatchRowView.module.css';
import { type RowFieldProps, setEdit, valueSet } from './draft.ts';

/** A village of the gazetteer, and with it its town. */
export function PlaceEdit({ edits, onEdit }: RowFieldProps) {
  const { t } = useWords();
  const [isSearching, setIsSearching] = useState(edits.length === 0);
  const place = [valueSet(edits, 'town'), valueSet(edits, 'village')]
    .filter((name) => name !== '')
    .join(' ');
  if (!isSearching && place !== '') {
    return (
      <div className={css.chosen}>
        <b>{t('batch.place-chosen', { place })}</b>
        <Button
          size="compact-xs"
          variant="default"
          autoFocus
          onClick={() => {
            setIsSearching(true);
          }}
        >
          {t('batch.place-other')}
        </Button>
      </div>
    );
  }
  return (
    <VillageSearch
      onChoose={({ town, village }) => {
        onEdit([...setEdit('town', town), ...setEdit('village', village)]);
        setIsSearching(false);
      }}
      onClose={() => {
        setIsSearching(false);
      }}
    />
  );
}
