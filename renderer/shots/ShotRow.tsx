import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import type { Shot, ShotVerdict } from '../../shared/shots/shot.ts';
import { Chip } from '../components/Chip.tsx';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { captureDateText } from '../formats/capture-date-text.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { villageWall } from '../search-params.ts';
import { shotTitle } from './shot-title.ts';
import css from './ShotRow.module.css';

/** One shot still to take: the photo to go by, what it shows, and why it is listed. */
export function ShotRow({
  shot,
  isCurrent,
  onChoose,
  onOpen,
  onDecide,
}: {
  shot: Shot;
  /** The one that keys are about. */
  isCurrent: boolean;
  onChoose: () => void;
  onOpen: () => void;
  onDecide: (verdict: ShotVerdict) => void;
}) {
  const { t, language } = useWords();
  const { reference, missing, reason, photoCount, dismissedOn } = shot;
  const { facts, path } = reference;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const what = shotTitle(facts, t);
  const todo = t(`shots.todo-${missing}`);
  const why = reason === 'rejected' ? (`${missing}-rejected` as const) : missing;
  const verdict = dismissedOn.length > 0 ? 'wanted' : 'dismissed';
  return (
    <li
      ref={row}
      className={css.row}
      aria-current={isCurrent}
      aria-label={t('shots.item', { todo, village: facts.village ?? '', what })}
      onFocus={onChoose}
      onClick={onChoose}
    >
      <Link
        to="/photos/$photoId"
        params={{ photoId: String(reference.id) }}
        search={villageWall(reference)}
        className={css.picture}
        aria-label={`${t('shots.reference')} ${photoName(reference, t, language)}`}
        onClick={onOpen}
      >
        <Picture photo={reference} alt="" />
        <PhaseTag photo={reference} side="left" />
      </Link>
      <div className={css.about}>
        <p className={css.title}>
          <b>{what}</b>
          <Chip tone="missing">{todo}</Chip>
        </p>
        <p>{t(`shots.reason-${why}`, { count: photoCount })}</p>
        <p className={css.soft}>
          {t('shots.reference')} ·{' '}
          {facts.date ? captureDateText(facts.date, language) : t('photo.no-date')}
        </p>
        <p className={css.path}>{path}</p>
      </div>
      <Button
        variant="default"
        onClick={() => {
          onDecide(verdict);
        }}
      >
        {t(verdict === 'wanted' ? 'shots.restore' : 'shots.dismiss')}
      </Button>
    </li>
  );
}
