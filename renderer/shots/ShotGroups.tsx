import { Link } from '@tanstack/react-router';

import { type Shot, shotKey, type ShotVerdict, type ShotVillage } from '../../shared/shots/shot.ts';
import { useWords } from '../messages/words.ts';
import { ShotRow } from './ShotRow.tsx';
import css from './ShotsPage.module.css';

/** Shots under the names of their villages. */
export function ShotGroups({
  shots,
  villages,
  current,
  onChoose,
  onOpen,
  onDecide,
}: {
  /** In order, those of one village together. */
  shots: readonly Shot[];
  villages: readonly ShotVillage[];
  /** Index of the one that keys are about. */
  current: number;
  onChoose: (index: number) => void;
  onOpen: (shot: Shot) => void;
  onDecide: (shot: Shot, verdict: ShotVerdict) => void;
}) {
  const { t } = useWords();
  const numbered = shots.map((shot, index) => ({ shot, index }));
  const groups = Map.groupBy(numbered, ({ shot: { reference } }) =>
    JSON.stringify([reference.facts.town, reference.facts.village]),
  );
  return [...groups].map(([key, here]) => {
    const { town = null, village = null } = here[0]?.shot.reference.facts ?? {};
    const all = villages.find((one) => one.town === town && one.village === village);
    return (
      <section key={key}>
        <h2 className={css.village}>
          <Link
            to="/village"
            search={{ ...(town ? { town } : {}), ...(village ? { village } : {}) }}
          >
            {[town, village].filter(Boolean).join(' ')}
          </Link>
          <small>{t('shots.count', { count: all?.count ?? here.length })}</small>
        </h2>
        <ul className={css.list}>
          {here.map(({ shot, index }) => (
            <ShotRow
              key={shotKey(shot)}
              shot={shot}
              isCurrent={index === current}
              onChoose={() => {
                onChoose(index);
              }}
              onOpen={() => {
                onOpen(shot);
              }}
              onDecide={(verdict) => {
                onChoose(index);
                onDecide(shot, verdict);
              }}
            />
          ))}
        </ul>
      </section>
    );
  });
}
