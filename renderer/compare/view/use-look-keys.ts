import { useKeys } from '../../use-keys.ts';
import {
  type ChangeLook,
  COMPARE_MODES,
  type CompareFit,
  type CompareLook,
} from '../compare-look.ts';
import { CLOSER } from '../geometry/zoom-view.ts';
import type { Side, Zoom } from './use-zoom.ts';

const PAN_STEP_PX = 60;

/** The keys that hold for every way of looking; each mode adds its own. */
export function useLookKeys({
  look,
  onLook,
  fit,
  zoom,
  side,
  canAlign,
}: {
  look: CompareLook;
  onLook: ChangeLook;
  /** The fit in use. */
  fit: CompareFit;
  zoom: Zoom;
  /** The side that zoom and pan speak to. */
  side: Side;
  canAlign: boolean;
}): void {
  const closer = () => {
    zoom.zoom(side, CLOSER);
  };
  const further = () => {
    zoom.zoom(side, 1 / CLOSER);
  };
  const pan = (x: number, y: number) => () => {
    zoom.pan(side, { x: x * PAN_STEP_PX, y: y * PAN_STEP_PX });
  };
  useKeys({
    ...Object.fromEntries(
      COMPARE_MODES.map((mode, index) => [
        String(index + 1),
        () => {
          onLook({ mode });
        },
      ]),
    ),
    a: () => {
      if (canAlign) onLook({ isAligned: !look.isAligned });
    },
    c: () => {
      onLook({ fit: fit === 'common' ? 'letterbox' : 'common' });
    },
    '+': closer,
    '=': closer,
    '-': further,
    '0': zoom.fit,
    'shift+arrowleft': pan(1, 0),
    'shift+arrowright': pan(-1, 0),
    'shift+arrowup': pan(0, 1),
    'shift+arrowdown': pan(0, -1),
  });
}
