import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import type { Pair } from '../../shared/pair.ts';
import { pairCategory, pairTitle } from '../formats/photo-text.ts';
import { dropAttributes } from '../drag/drag-data.ts';
import { useWords } from '../messages/words.ts';
import type { PairsSearch } from '../search-params.ts';
import { PhaseTag } from './PhaseTag.tsx';
import { Picture } from './Picture.tsx';
import css from './PairCard.module.css';

/** Before and after side by side, what they show, and whether a person has confirmed it. */
export function PairCard({
  pair,
  among,
  hasVillage = false,
  isTabStop = true,
}: {
  pair: Pair;
  /** The list it is opened from; next and previous go through that. */
  among: PairsSearch;
  /** Names the village too, where pairs of several villages stand together. */
  hasVillage?: boolean;
  /** False in a grid where another card takes Tab. */
  isTabStop?: boolean;
}) {
  const { t } = useWords();
  const title = pairTitle(pair, t);
  const category = pairCategory(pair);
  const last = pair.signOffs.at(-1);
  const village = hasVillage ? (pair.before.facts.village ?? pair.after.facts.village) : null;
  return (
    <Link
      to="/compare/$pairId"
      params={{ pairId: pair.id }}
      search={among}
      className={css.card}
      tabIndex={isTabStop ? undefined : -1}
      data-pair-id={pair.id}
      aria-label={t('pair.open', { title: [village, title].filter(Boolean).join(' · ') })}
    >
      <span className={css.split}>
        <span className={css.half} {...halfAttributes(pair, 'before')}>
          <Picture photo={pair.before} alt="" />
          <PhaseTag photo={pair.before} side="left" category={category} />
        </span>
        <span className={css.half} {...halfAttributes(pair, 'after')}>
          <Picture photo={pair.after} alt="" />
          <PhaseTag photo={pair.after} side="right" category={category} />
        </span>
      </span>
      <span className={css.title}>{title}</span>
      <span className={css.foot}>
        <span className={css.about}>
          {[village, category === 'other' ? null : t(`category.${category}`)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <span className={css.state} data-decision={pair.decision}>
          {pair.decision === 'confirmed' && <IconCheck size={13} aria-hidden />}
          {last ? t(`sign-off.done-${last.stage}`) : t(`pair.${pair.decision}`)}
        </span>
      </span>
    </Link>
  );
}

/** Each half can be dragged away by itself, and another photo dropped onto it. */
function halfAttributes({ before, after }: Pair, side: 'before' | 'after') {
  const place = { kind: 'half', before: before.id, after: after.id, side } as const;
  const photo = side === 'before' ? before : after;
  return { draggable: true, 'data-photo-id': photo.id, ...dropAttributes(place) };
}
