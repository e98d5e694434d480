import {
  IconChevronLeft,
  IconChevronRight,
  IconInfoCircle,
  IconMinus,
  IconPlus,
  IconZoomScan,
} from '@tabler/icons-react';

import type { Facts } from '../../shared/fact.ts';
import { type Phase, PHASES } from '../../shared/phase.ts';
import { ScreenButtons } from '../compare/bar/ScreenButtons.tsx';
import bar from '../compare/bar/bar.module.css';
import { BarButton } from '../compare/bar/BarButton.tsx';
import { CLOSER } from '../compare/geometry/zoom-view.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { phaseMessage } from '../formats/phase-label.ts';
import { useWords } from '../messages/words.ts';
import type { LoupeTool } from './use-loupe.ts';
import type { PhotoZoom } from './use-photo-zoom.ts';

/** A phase and its key. */
export const PHASE_KEYS: readonly (readonly [key: string, phase: Phase])[] = [
  ...PHASES,
  'unknown' as const,
].map((phase, index) => [String(index + 1), phase]);

/** What can be done with the photo in view. */
export function LightboxBar({
  facts,
  zoom,
  loupe,
  onPhase,
  onPrevious,
  onNext,
  isInfoShown,
  onInfo,
  screen,
}: {
  facts: Facts;
  zoom: PhotoZoom;
  loupe: LoupeTool;
  onPhase: (phase: Phase) => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  isInfoShown: boolean;
  onInfo: () => void;
  screen: Omit<Parameters<typeof ScreenButtons>[0], 'isIconOnly'>;
}) {
  const { t } = useWords();
  return (
    <div className={bar.bar}>
      <div className={bar.group} role="group" aria-label={t('lightbox.phases')}>
        {PHASE_KEYS.map(([key, phase]) => (
          <BarButton
            key={phase}
            label={t(
              phase === 'unknown' ? 'phase.filter.unknown' : phaseMessage(phase, facts.category),
            )}
            icon={phase === 'unknown' ? undefined : <PhaseDot phase={phase} />}
            shortcut={key}
            isPressed={facts.phase === phase}
            onPress={() => {
              onPhase(phase);
            }}
          />
        ))}
      </div>
      <div className={bar.group} role="group" aria-label={t('lightbox.going')}>
        <BarButton
          label={t('lightbox.previous')}
          icon={<IconChevronLeft size={14} aria-hidden />}
          isIconOnly
          isDisabled={!onPrevious}
          onPress={() => onPrevious?.()}
        />
        <BarButton
          label={t('lightbox.next')}
          icon={<IconChevronRight size={14} aria-hidden />}
          isIconOnly
          isDisabled={!onNext}
          onPress={() => onNext?.()}
        />
      </div>
      <div className={bar.group} role="group" aria-label={t('compare.zoom')}>
        <BarButton
          label={t('compare.further')}
          icon={<IconMinus size={14} aria-hidden />}
          isIconOnly
          isDisabled={!zoom.isZoomed}
          onPress={() => {
            zoom.zoom(1 / CLOSER);
          }}
        />
        <BarButton
          label={`${Math.round(zoom.percent)}%`}
          shortcut="Z"
          title={t(zoom.isZoomed ? 'compare.zoom-fit' : 'lightbox.zoom-full')}
          onPress={() => {
            zoom.toggleFull();
          }}
        />
        <BarButton
          label={t('compare.closer')}
          icon={<IconPlus size={14} aria-hidden />}
          isIconOnly
          onPress={() => {
            zoom.zoom(CLOSER);
          }}
        />
      </div>
      <div className={bar.group} role="group" aria-label={t('lightbox.looking')}>
        <BarButton
          label={t('lightbox.loupe')}
          icon={<IconZoomScan size={14} aria-hidden />}
          shortcut="L"
          title={t('lightbox.loupe-hint')}
          isPressed={loupe.state !== null}
          onPress={() => {
            loupe.setOn(loupe.state === null);
          }}
        />
        <BarButton
          label={t('lightbox.info')}
          icon={<IconInfoCircle size={14} aria-hidden />}
          shortcut="I"
          isPressed={isInfoShown}
          onPress={onInfo}
        />
      </div>
      <ScreenButtons {...screen} isIconOnly />
    </div>
  );
}
