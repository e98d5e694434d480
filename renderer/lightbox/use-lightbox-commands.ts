import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { Category } from '../../shared/subject.ts';
import type { Phase } from '../../shared/phase.ts';
import { CLOSER } from '../compare/geometry/zoom-view.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import { PHASE_KEYS } from './LightboxBar.tsx';
import { useHeldKey } from './use-held-key.ts';
import type { LoupeTool } from './use-loupe.ts';
import type { PhotoZoom } from './use-photo-zoom.ts';

const PAN_STEP_PX = 80;
const LOUPE_STEP_PX = 16;

interface Actions {
  zoom: PhotoZoom;
  loupe: LoupeTool;
  category: Category;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onFirst: (() => void) | undefined;
  onLast: (() => void) | undefined;
  onPhase: (phase: Phase) => void;
  onInfo: () => void;
  onCaption: () => void;
  onFullScreen: () => void;
  onLeave: () => void;
}

/** What can be done with the photo in view: arrows move the loupe, else what is larger than the window, else on to the neighbours. */
export function useLightboxCommands(actions: Actions): void {
  const { zoom, loupe, category, onPrevious, onNext, onFirst, onLast, onPhase } = actions;
  const { t } = useWords();
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
  /** Commands that share a line of the key help and make no sense without their keys. */
  const steps = (line: string, keyed: Record<string, () => void>): Command[] =>
    Object.entries(keyed).map(([keys, run]) => ({
      id: `key-${keys}`,
      label: line,
      line,
      keys,
      isKeyOnly: true,
      run,
    }));
  useCommands(t('lightbox.title'), [
    ...steps(t('lightbox.help.neighbours'), {
      arrowleft: arrow(-1, 0, onPrevious),
      arrowright: arrow(1, 0, onNext),
    }),
    ...steps(t('lightbox.help.pages'), {
      pageup: () => onPrevious?.(),
      pagedown: () => onNext?.(),
    }),
    ...steps(t('lightbox.help.ends'), { home: () => onFirst?.(), end: () => onLast?.() }),
    ...PHASE_KEYS.map(([keys, phase]): Command => ({
      id: `phase-${phase}`,
      label: t('lightbox.say-phase', {
        phase: t(phase === 'unknown' ? 'phase.filter.unknown' : phaseMessage(phase, category)),
      }),
      line: t('lightbox.help.phases'),
      keys,
      run: () => {
        onPhase(phase);
      },
    })),
    ...steps(t('lightbox.help.zoom'), { '+': closer, '=': closer, '-': further }),
    {
      id: 'full-size',
      label: t('lightbox.help.full'),
      keys: 'z',
      run: () => {
        zoom.toggleFull();
      },
    },
    { id: 'fit', label: t('lightbox.help.fit'), keys: '0', run: zoom.fit },
    ...steps(t('lightbox.help.pan'), { arrowup: arrow(0, -1), arrowdown: arrow(0, 1) }),
    {
      id: 'loupe',
      label: t('lightbox.help.loupe'),
      keys: 'l',
      run: () => {
        pressLoupe(loupe.state !== null);
      },
    },
    { id: 'caption', label: t('lightbox.help.caption'), keys: 'e', run: actions.onCaption },
    { id: 'info', label: t('lightbox.help.info'), keys: 'i', run: actions.onInfo },
    { id: 'full-screen', label: t('compare.full-screen'), keys: 'f', run: actions.onFullScreen },
    { id: 'leave', label: t('lightbox.help.leave'), keys: 'escape', run: actions.onLeave },
  ]);
}
