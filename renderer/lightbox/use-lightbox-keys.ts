import type { Phase } from '../../shared/phase.ts';
import { CLOSER } from '../compare/geometry/zoom-view.ts';
import { type KeyBindings, useKeys } from '../use-keys.ts';
import { PHASE_KEYS } from './LightboxBar.tsx';
import { useHeldKey } from './use-held-key.ts';
import type { LoupeTool } from './use-loupe.ts';
import type { PhotoZoom } from './use-photo-zoom.ts';

const PAN_STEP_PX = 80;
const LOUPE_STEP_PX = 16;

interface Actions {
  zoom: PhotoZoom;
  loupe: LoupeTool;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onFirst: (() => void) | undefined;
  onLast: (() => void) | undefined;
  onPhase: (phase: Phase) => void;
  onInfo: () => void;
  onCaption: () => void;
  onFullScreen: () => void;
  onHelp: () => void;
  onLeave: () => void;
}

/** The keys of the lightbox: arrows move the loupe, else what is larger than the window, else on to the neighbours. */
export function useLightboxKeys(actions: Actions): void {
  const { zoom, loupe, onPrevious, onNext, onFirst, onLast, onPhase } = actions;
  const pressLoupe = useHeldKey('l', loupe.setOn);
  const arrow = (x: number, y: number, go?: () => void) => () => {
    if (loupe.state) loupe.move({ x: x * LOUPE_STEP_PX, y: y * LOUPE_STEP_PX });
    else if (zoom.isZoomed) zoom.pan({ x: -x * PAN_STEP_PX, y: -y * PAN_STEP_PX });
    else go?.();
  };
  const closer = () => {
    if (loupe.state) loupe.setPercent(200);
    else zoom.zoom(CLOSER);
  };
  const further = () => {
    if (loupe.state) loupe.setPercent(100);
    else zoom.zoom(1 / CLOSER);
  };
  const phases: KeyBindings = Object.fromEntries(
    PHASE_KEYS.map(([key, phase]) => [
      key,
      () => {
        onPhase(phase);
      },
    ]),
  );
  useKeys({
    ...phases,
    arrowleft: arrow(-1, 0, onPrevious),
    arrowright: arrow(1, 0, onNext),
    arrowup: arrow(0, -1),
    arrowdown: arrow(0, 1),
    pageup: () => onPrevious?.(),
    pagedown: () => onNext?.(),
    home: () => onFirst?.(),
    end: () => onLast?.(),
    '+': closer,
    '=': closer,
    '-': further,
    '0': zoom.fit,
    z: () => {
      zoom.toggleFull();
    },
    l: () => {
      pressLoupe(loupe.state !== null);
    },
    i: actions.onInfo,
    e: actions.onCaption,
    f: actions.onFullScreen,
    '?': actions.onHelp,
    escape: actions.onLeave,
  });
}
