import { IconColumns2, IconCopy, IconPlugConnectedX } from '@tabler/icons-react';

import type { WallCard } from '../../shared/wall.ts';
import { phaseColor } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import css from './TileMarks.module.css';

const ICON = { size: 13, stroke: 1.8, 'aria-hidden': true } as const;

/** What there is to know of a photo at a glance; the tile's name says the same in words. */
export function TileMarks({ card }: { card: WallCard }) {
  const { t } = useWords();
  const { phase } = card.facts;
  const hasSigns = card.isCopy || card.hasPair || card.isOffline;
  return (
    <>
      {phase !== 'unknown' && <i className={css.phase} style={{ background: phaseColor(phase) }} />}
      {card.isDamaged && <span className={css.damaged}>{t('photo.damaged')}</span>}
      {card.hasQuestions && !card.isDamaged && <span className={css.question}>?</span>}
      {hasSigns && (
        <span className={css.signs}>
          {card.isOffline && <IconPlugConnectedX {...ICON} />}
          {card.isCopy && <IconCopy {...ICON} />}
          {card.hasPair && <IconColumns2 {...ICON} />}
        </span>
      )}
    </>
  );
}
