import { useEffect, useRef } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import type { Couple } from './couples.ts';
import { Enlarged } from './Enlarged.tsx';
import css from './Stage.module.css';

/** The two pictures in view, and the other couples of the item. */
export function CouplesStage({
  couples,
  question,
  shown,
  isCopy,
  isLarge,
  onShow,
  onLarge,
}: {
  couples: readonly Couple[];
  question: string;
  shown: number;
  isCopy: boolean;
  isLarge: boolean;
  onShow: (index: number) => void;
  onLarge: (isLarge: boolean) => void;
}) {
  const { t } = useWords();
  const couple = couples[shown];
  if (!couple) return <div />;
  return (
    <div className={css.stage}>
      <div className={css.couple}>
        <Side
          photo={couple.left}
          side="left"
          role={isCopy ? t('copies.copy') : t('phase.filter.before')}
          isTagged={!isCopy}
          onLarge={onLarge}
        />
        <Side
          photo={couple.right}
          side="right"
          role={isCopy ? t('copies.best') : t('phase.filter.after')}
          isTagged={!isCopy}
          onLarge={onLarge}
        />
      </div>
      {couples.length > 1 && (
        <ul className={css.strip} aria-label={t('review.couples')}>
          {couples.map((one, index) => (
            <Tile
              key={one.id}
              couple={one}
              label={t('review.show-couple', { index: index + 1 })}
              isShown={index === shown}
              onShow={() => {
                onShow(index);
              }}
            />
          ))}
        </ul>
      )}
      {isLarge && (
        <Enlarged
          photos={[couple.left, couple.right]}
          question={question}
          onClose={() => {
            onLarge(false);
          }}
        />
      )}
    </div>
  );
}

function Side({
  photo,
  side,
  role,
  isTagged,
  onLarge,
}: {
  photo: PhotoCard;
  side: 'left' | 'right';
  role: string;
  isTagged: boolean;
  onLarge: (isLarge: boolean) => void;
}) {
  const { t, language } = useWords();
  return (
    <div className={css.side}>
      <button
        type="button"
        className={css.large}
        aria-label={`${t('review.enlarge')} ${role} ${photoName(photo, t, language)}`}
        onClick={() => {
          onLarge(true);
        }}
      >
        <Picture key={photo.id} photo={photo} kind="view" alt="" fit="contain" isEager />
        {isTagged && <PhaseTag photo={photo} side={side} />}
      </button>
      <p>
        <b>{role}</b> · {t('photo.size', { width: photo.widthPx, height: photo.heightPx })}
        <br />
        {photo.path}
      </p>
    </div>
  );
}

function Tile({
  couple,
  label,
  isShown,
  onShow,
}: {
  couple: Couple;
  label: string;
  isShown: boolean;
  onShow: () => void;
}) {
  const tile = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) tile.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <li ref={tile} className={css.tile} data-wide>
      <button
        type="button"
        className={css.show}
        aria-label={label}
        aria-current={isShown}
        onClick={onShow}
      >
        <Picture photo={couple.left} alt="" />
        <Picture photo={couple.right} alt="" />
      </button>
    </li>
  );
}
