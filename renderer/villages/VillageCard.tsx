import { Link } from '@tanstack/react-router';

import type { VillageEntry } from '../../shared/browse.ts';
import { PHASES } from '../../shared/phase.ts';
import { phaseColor } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import css from './VillageCard.module.css';

/** A village with its figures; the bar shares its width among the phases photographed. */
export function VillageCard({ town, village }: { town: string | null; village: VillageEntry }) {
  const { t } = useWords();
  const { photoCount, pairCount, phases } = village;
  const phaseWords = PHASES.filter((phase) => phases[phase] > 0)
    .map((phase) => `${t(`phase.filter.${phase}`)} ${phases[phase]}`)
    .join(' · ');
  const missing = pairCount > 0 ? null : lackingHalf(phases);
  return (
    <Link
      to="/village"
      search={{
        ...(town === null ? {} : { town }),
        ...(village.village === null ? {} : { village: village.village }),
      }}
      className={css.card}
    >
      <b>{village.village}</b>
      <span className={css.figures}>
        {t('villages.photos', { count: photoCount })}
        {' · '}
        {missing ? (
          <em className={css.missing}>{t(`work.state.${missing}`)}</em>
        ) : pairCount > 0 ? (
          t('villages.pairs', { count: pairCount })
        ) : (
          t('villages.no-pairs')
        )}
      </span>
      <span className={css.bar} title={phaseWords}>
        {PHASES.map((phase) => (
          <i key={phase} style={{ flexGrow: phases[phase], background: phaseColor(phase) }} />
        ))}
        <i style={{ flexGrow: photoCount - phases.before - phases.during - phases.after }} />
      </span>
      <span className={css.phases}>{phaseWords || t('phase.unknown')}</span>
    </Link>
  );
}

/** A village with one half alone lacks the other. */
function lackingHalf({
  before,
  after,
}: VillageEntry['phases']): 'only-before' | 'only-after' | null {
  if (before > 0 && after === 0) return 'only-before';
  return after > 0 && before === 0 ? 'only-after' : null;
}
