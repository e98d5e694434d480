import { useCommands } from '../../commands/use-commands.ts';
import { useWords } from '../../messages/words.ts';
import {
  type ChangeLook,
  COMPARE_MODES,
  type CompareFit,
  type CompareLook,
} from '../compare-look.ts';
import { CLOSER } from '../geometry/zoom-view.ts';
import type { Side, Zoom } from './use-zoom.ts';

const PAN_STEP_PX = 60;

/** What can be done in every way of looking; each mode adds its own. */
export function useLookCommands({
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
  const { t } = useWords();
  const closer = () => {
    zoom.zoom(side, CLOSER);
  };
  const further = () => {
    zoom.zoom(side, 1 / CLOSER);
  };
  const pan = (x: number, y: number) => () => {
    zoom.pan(side, { x: x * PAN_STEP_PX, y: y * PAN_STEP_PX });
  };
  const zoomLine = t('compare.help.zoom');
  const panLine = t('compare.help.pan');
  const pans = [
    ['shift+arrowleft', pan(1, 0)],
    ['shift+arrowup', pan(0, 1)],
    ['shift+arrowright', pan(-1, 0)],
    ['shift+arrowdown', pan(0, -1)],
  ] as const;
  useCommands(t('compare.title'), [
    ...COMPARE_MODES.map((mode, index) => ({
      id: `mode-${mode}`,
      label: `${t('compare.modes')} · ${t(`compare.${mode}`)}`,
      line: t('compare.modes'),
      keys: String(index + 1),
      run: () => {
        onLook({ mode });
      },
    })),
    {
      id: 'align',
      label: t('compare.help.align'),
      keys: 'a',
      isOff: !canAlign,
      run: () => {
        onLook({ isAligned: !look.isAligned });
      },
    },
    {
      id: 'common',
      label: t('compare.common-hint'),
      keys: 'c',
      run: () => {
        onLook({ fit: fit === 'common' ? 'letterbox' : 'common' });
      },
    },
    { id: 'closer', label: t('compare.closer'), line: zoomLine, keys: ['+', '='], run: closer },
    { id: 'further', label: t('compare.further'), line: zoomLine, keys: '-', run: further },
    { id: 'fit', label: t('compare.zoom-fit'), line: zoomLine, keys: '0', run: zoom.fit },
    ...pans.map(([keys, run]) => ({
      id: keys,
      label: panLine,
      line: panLine,
      keys,
      isKeyOnly: true,
      run,
    })),
  ]);
}
