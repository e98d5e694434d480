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
        {pairCount > 0 ? t('villages.pairs', { count: pairCount }) : t('villages.no-pairs')}
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
