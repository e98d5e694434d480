import type { WallCard } from '../../shared/wall.ts';
import { phaseColor } from '../formats/phase-label.ts';
import type { Translate } from '../messages/words.ts';
import css from './TileMarks.module.css';

/**
 * The lines of Tabler's icons plug-connected-x, copy and columns-2 (MIT), each as one path: a wall shows hundreds, and
 * what is painted is counted by paths.
 */
const SIGNS = {
  offline:
    'M20 16l-4 4M7 12l5 5l-1.5 1.5a3.536 3.536 0 1 1 -5 -5l1.5 -1.5M17 12l-5 -5l1.5 -1.5a3.536 3.536 0 1 1 5 5l-1.5 1.5M3 21l2.5 -2.5M18.5 5.5l2.5 -2.5M10 11l-2 2M13 14l-2 2M16 16l4 4',
  copy: 'M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1',
  pair: 'M3 4a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v16a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-16M12 3v18',
} as const;

/** What there is to know of a photo at a glance; the tile's name says the same in words. */
export function TileMarks({ card, t }: { card: WallCard; t: Translate }) {
  const { phase } = card.facts;
  const hasSigns = card.isCopy || card.hasPair || card.isOffline;
  return (
    <>
      {phase !== 'unknown' && <i className={css.phase} style={{ background: phaseColor(phase) }} />}
      {card.isDamaged && <span className={css.damaged}>{t('photo.damaged')}</span>}
      {card.hasQuestions && !card.isDamaged && <span className={css.question}>?</span>}
      {hasSigns && (
        <span className={css.signs} aria-hidden>
          {card.isOffline && <Sign lines={SIGNS.offline} />}
          {card.isCopy && <Sign lines={SIGNS.copy} />}
          {card.hasPair && <Sign lines={SIGNS.pair} />}
        </span>
      )}
    </>
  );
}

function Sign({ lines }: { lines: string }) {
  return (
    <svg className={css.sign} viewBox="0 0 24 24">
      <path d={lines} />
    </svg>
  );
}
