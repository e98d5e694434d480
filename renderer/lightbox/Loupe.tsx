import type { PhotoCard } from '../../shared/photo.ts';
import type { Offset, Pane, ZoomView } from '../compare/geometry/zoom-view.ts';
import { renditionUrl } from '../media.ts';
import { useWords } from '../messages/words.ts';
import { FullImage } from './FullImage.tsx';
import css from './Loupe.module.css';
import type { LoupeState } from './use-loupe.ts';
import type { FullPicture } from './use-full-picture.ts';

const DIAMETER_PX = 280;

/** A round glass over a point of the photo that shows its pixels as they are, or twice as large. */
export function Loupe({
  photo,
  loupe,
  pane,
  view,
  pixelRatio,
  full,
}: {
  photo: PhotoCard;
  loupe: LoupeState;
  pane: Pane;
  view: ZoomView;
  pixelRatio: number;
  full: FullPicture;
}) {
  const { t } = useWords();
  const { at, percent } = loupe;
  const power = percent / 100 / pixelRatio;
  const size = { width: photo.widthPx * power, height: photo.heightPx * power };
  const middle = placeInPane(at, pane, view);
  const radius = DIAMETER_PX / 2;
  const snap = (length: number) => Math.round(length * pixelRatio) / pixelRatio;
  const picture = {
    ...size,
    transform: `translate(${snap(radius - at.x * size.width)}px, ${snap(radius - at.y * size.height)}px)`,
  };
  return (
    <div
      className={css.glass}
      style={{
        left: Math.round(middle.x - radius),
        top: Math.round(middle.y - radius),
        width: DIAMETER_PX,
        height: DIAMETER_PX,
      }}
      role="img"
      aria-label={t('lightbox.loupe-at', {
        percent,
        x: Math.round(at.x * 100),
        y: Math.round(at.y * 100),
      })}
    >
      <img src={renditionUrl(photo.id, 'view')} alt="" draggable={false} style={picture} />
      <FullImage full={full} style={picture} />
      <span className={css.figure} aria-hidden>
        {percent}%
      </span>
    </div>
  );
}

function placeInPane(at: Offset, { content, viewport }: Pane, { scale, x, y }: ZoomView): Offset {
  return {
    x: viewport.width / 2 + (at.x - x) * content.width * scale,
    y: viewport.height / 2 + (at.y - y) * content.height * scale,
  };
}
