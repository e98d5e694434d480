import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Pair } from '../../shared/pair.ts';
import { PHASES } from '../../shared/phase.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { MIN_SERIES_PHOTOS } from '../../shared/series.ts';
import { FilterChips } from '../components/FilterChips.tsx';
import { useWords } from '../messages/words.ts';
import { PhotoPicker } from '../photos/PhotoPicker.tsx';
import css from './PairPanel.module.css';
import { PairSignOffs } from './PairSignOffs.tsx';
import type { PairChanges } from './use-pair-changes.ts';

type Choosing = 'before' | 'after' | 'series';

/** What can be done with a pair beside confirming it: order, photos, scene, series, sign-off. */
export function PairPanel({ pair, changes }: { pair: Pair; changes: PairChanges }) {
  const { t } = useWords();
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const { before, after } = pair;
  const close = () => {
    setChoosing(null);
  };
  const choose = (photos: PhotoCard[]) => {
    close();
    const [first] = photos;
    if (choosing === 'series') changes.makeSeries(photos.map(({ id }) => id));
    else if (choosing !== null && first) changes.replace(choosing, first.id);
  };
  return (
    <aside className={css.panel} aria-label={t('pair.panel')}>
      <PairSignOffs pair={pair} changes={changes} />
      <section className={css.section} aria-label={t('pair.phases')}>
        <h2>{t('pair.phases')}</h2>
        <PhaseOf photo={before} label={t('pair.left')} changes={changes} />
        <PhaseOf photo={after} label={t('pair.right')} changes={changes} />
        <Action label={t('pair.swap')} keyName="X" onAct={changes.swap} />
      </section>
      <section className={css.section} aria-label={t('pair.change')}>
        <h2>{t('pair.change')}</h2>
        <Action
          label={t('pair.replace-left')}
          onAct={() => {
            setChoosing('before');
          }}
        />
        <Action
          label={t('pair.replace-right')}
          onAct={() => {
            setChoosing('after');
          }}
        />
        <Action
          label={t('pair.split-left')}
          onAct={() => {
            changes.split([before.id]);
          }}
        />
        <Action
          label={t('pair.split-right')}
          onAct={() => {
            changes.split([after.id]);
          }}
        />
        <Action
          label={t('pair.make-series')}
          onAct={() => {
            setChoosing('series');
          }}
        />
      </section>
      {choosing !== null && (
        <PhotoPicker
          title={t(`pair.choose-${choosing}`)}
          place={{ town: before.facts.town, village: before.facts.village }}
          phase={choosing === 'series' ? 'any' : choosing}
          excluded={[before.id, after.id]}
          chosen={choosing === 'series' ? [before, after] : []}
          min={choosing === 'series' ? MIN_SERIES_PHOTOS : 1}
          onChoose={choose}
          onClose={close}
        />
      )}
    </aside>
  );
}

function PhaseOf({
  photo,
  label,
  changes,
}: {
  photo: PhotoCard;
  label: string;
  changes: PairChanges;
}) {
  const { t } = useWords();
  return (
    <div className={css.phase}>
      <span>{label}</span>
      <FilterChips
        label={label}
        value={photo.facts.phase}
        options={PHASES.map((phase) => ({ value: phase, label: t(`phase.filter.${phase}`) }))}
        onChange={(phase) => {
          if (phase !== 'unknown') changes.setPhase(photo.id, phase);
        }}
      />
    </div>
  );
}

function Action({ label, keyName, onAct }: { label: string; keyName?: string; onAct: () => void }) {
  return (
    <Button
      variant="default"
      size="compact-md"
      fullWidth
      justify="space-between"
      onClick={onAct}
      rightSection={keyName === undefined ? null : <kbd aria-hidden>{keyName}</kbd>}
    >
      {label}
    </Button>
  );
}
