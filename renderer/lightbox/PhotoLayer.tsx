import type { PhotoCard } from '../../shared/photo.ts';
import type { Pane, ZoomView } from '../compare/geometry/zoom-view.ts';
import { Picture } from '../components/Picture.tsx';
import { FullImage } from './FullImage.tsx';
import css from './PhotoLayer.module.css';
import type { FullPicture } from './use-full-picture.ts';

/** A photo in its pane, all pixels over the rendition for viewing; hidden, it is ready to be shown at once. */
export function PhotoLayer({
  photo,
  alt,
  pane,
  view,
  pixelRatio,
  full,
  isShown,
}: {
  photo: PhotoCard;
  alt: string;
  pane: Pane;
  view: ZoomView;
  pixelRatio: number;
  /** Null for a neighbour. */
  full: FullPicture | null;
  isShown: boolean;
}) {
  const width = pane.content.width * view.scale;
  const height = pane.content.height * view.scale;
  // Between the pixels of the screen, those of a picture at 100 % would be mixed. A transform, since Chromium
  // rounds `left` and `top` to whole CSS pixels when it paints.
  const snap = (length: number) => Math.round(length * pixelRatio) / pixelRatio;
  const left = snap(pane.viewport.width / 2 - view.x * width);
  const top = snap(pane.viewport.height / 2 - view.y * height);
  return (
    <div className={css.layer} data-shown={isShown} aria-hidden={!isShown}>
      <div
        className={css.plane}
        style={{ width, height, transform: `translate(${left}px, ${top}px)` }}
      >
        <Picture photo={photo} kind="view" alt={isShown ? alt : ''} isEager />
        {full && <FullImage full={full} />}
      </div>
    </div>
  );
}
