import type { PicturePoint } from '../../../shared/alignment.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import { renditionUrl } from '../../media.ts';
import type { Size } from '../geometry/rectangle.ts';
import css from './Magnifier.module.css';

/** How much larger than the picture in the pane. */
const POWER = 3;
const DIAMETER_PX = 144;
/** From the point to the glass, so that the hand doesn't lie on it. */
const DISTANCE_PX = 28;

/** A round glass beside a point of a picture; it goes to the side where there is room. */
export function Magnifier({
  photo,
  at,
  size,
}: {
  photo: PhotoCard;
  at: PicturePoint;
  /** The picture as it stands in the pane, in CSS pixels. */
  size: Size;
}) {
  const x = at.x * size.width;
  const y = at.y * size.height;
  const left =
    x + DISTANCE_PX + DIAMETER_PX > size.width ? x - DISTANCE_PX - DIAMETER_PX : x + DISTANCE_PX;
  const top = y < DISTANCE_PX + DIAMETER_PX ? y + DISTANCE_PX : y - DISTANCE_PX - DIAMETER_PX;
  return (
    <div
      className={css.glass}
      style={{ left, top, width: DIAMETER_PX, height: DIAMETER_PX }}
      aria-hidden
    >
      <img
        src={renditionUrl(photo.id, 'view')}
        alt=""
        draggable={false}
        style={{
          width: size.width * POWER,
          height: size.height * POWER,
          left: DIAMETER_PX / 2 - x * POWER,
          top: DIAMETER_PX / 2 - y * POWER,
        }}
      />
    </div>
  );
}
