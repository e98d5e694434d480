import type { PhotoCard } from '../../../shared/photo.ts';
import { Picture } from '../../components/Picture.tsx';
import type { Placement } from '../geometry/frame-layout.ts';
import { type Pane, viewTransform, type ZoomView } from '../geometry/zoom-view.ts';
import css from './Layer.module.css';

/** One picture in its place within a pane, zoomed and moved, on a dark ground that fills the pane. */
export function Layer({
  photo,
  alt,
  placement,
  pane,
  view,
}: {
  photo: PhotoCard;
  alt: string;
  placement: Placement;
  pane: Pane;
  view: ZoomView;
}) {
  const { transform, ...box } = placement;
  return (
    <div className={css.layer}>
      <div className={css.plane} style={{ ...pane.content, transform: viewTransform(view, pane) }}>
        <div className={css.picture} style={{ ...box, transform: transform ?? 'none' }}>
          <Picture photo={photo} kind="view" alt={alt} isEager />
        </div>
      </div>
    </div>
  );
}
