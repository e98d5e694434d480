import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import type { DateItem, PhaseItem, PlaceItem } from '../../shared/review.ts';
import { Picture } from '../components/Picture.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { Enlarged } from './Enlarged.tsx';
import css from './Stage.module.css';

/** The photo in view, and those that ask the same. */
export function PhotosStage({
  item,
  question,
  shown,
  out,
  isLarge,
  onShow,
  onToggle,
  onLarge,
}: {
  item: PlaceItem | PhaseItem | DateItem;
  question: string;
  shown: number;
  out: ReadonlySet<PhotoId>;
  isLarge: boolean;
  onShow: (index: number) => void;
  onToggle: (id: PhotoId) => void;
  onLarge: (isLarge: boolean) => void;
}) {
  const { t, language } = useWords();
  const { photos } = item;
  const photo = photos[shown];
  if (!photo) return <div />;
  const name = photoName(photo, t, language);
  return (
    <div className={css.stage}>
      <button
        type="button"
        className={css.large}
        data-out={out.has(photo.id)}
        aria-label={`${t('review.enlarge')} ${name}`}
        onClick={() => {
          onLarge(true);
        }}
      >
        <Picture key={photo.id} photo={photo} kind="view" alt="" fit="contain" isEager />
      </button>
      {photos.length > 1 && (
        <ul className={css.strip} aria-label={t('review.strip')}>
          {photos.map((one, index) => (
            <Tile
              key={one.id}
              photo={one}
              isShown={index === shown}
              isOut={out.has(one.id)}
              onShow={() => {
                onShow(index);
              }}
              onToggle={() => {
                onToggle(one.id);
              }}
            />
          ))}
        </ul>
      )}
      {isLarge && (
        <Enlarged
          photos={[photo]}
          question={question}
          onClose={() => {
            onLarge(false);
          }}
        />
      )}
    </div>
  );
}

function Tile({
  photo,
  isShown,
  isOut,
  onShow,
  onToggle,
}: {
  photo: PhotoCard;
  isShown: boolean;
  isOut: boolean;
  onShow: () => void;
  onToggle: () => void;
}) {
  const { t, language } = useWords();
  const tile = useRef<HTMLLIElement>(null);
  const name = photoName(photo, t, language);
  const toggle = t(isOut ? 'review.take-in' : 'review.leave-out');
  useEffect(() => {
    if (isShown) tile.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <li ref={tile} className={css.tile} data-out={isOut}>
      <button
        type="button"
        className={css.show}
        aria-label={t('review.show-photo', { name })}
        aria-current={isShown}
        title={photo.path}
        onClick={onShow}
      >
        <Picture photo={photo} alt="" />
      </button>
      <button
        type="button"
        className={css.toggle}
        aria-label={`${toggle} ${name}`}
        title={toggle}
        onClick={onToggle}
      >
        {isOut ? <IconPlus size={13} aria-hidden /> : <IconMinus size={13} aria-hidden />}
      </button>
    </li>
  );
}
