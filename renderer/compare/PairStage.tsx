import { useFocusReturn } from '@mantine/hooks';
import { useState } from 'react';

import type { Pair } from '../../shared/pair.ts';
import { useWords } from '../messages/words.ts';
import { PairPanel } from '../pairs/PairPanel.tsx';
import { usePairChanges } from '../pairs/use-pair-changes.ts';
import { useKeys } from '../use-keys.ts';
import { AlignmentNote } from './AlignmentNote.tsx';
import { BarButton } from './bar/BarButton.tsx';
import { ScreenButtons } from './bar/ScreenButtons.tsx';
import { VerdictBar } from './bar/VerdictBar.tsx';
import type { ChangeLook, CompareLook } from './compare-look.ts';
import { CompareMeta } from './CompareMeta.tsx';
import type { ChosenPhotos } from './chosen-photos.ts';
import { CompareView } from './CompareView.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import css from './PairStage.module.css';
import { PointsEditor } from './points/PointsEditor.tsx';
import { seriesOf } from './series.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePairAlignment } from './use-pair-alignment.ts';

/** One pair: look at it, or at any two of its series, align it by hand, judge it, go on. */
export function PairStage({
  pair,
  group,
  look,
  onLook,
  onVerdict,
  onPrevious,
  onNext,
  onBecome,
  onExit,
}: {
  pair: Pair;
  /** The pairs of its scene, itself among them. */
  group: readonly Pair[];
  look: CompareLook;
  onLook: ChangeLook;
  onVerdict: (pair: Pair, verdict: 'confirmed' | 'rejected') => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  /** Another pair takes this one's place: swapped, or of another photo. */
  onBecome: (id: string) => void;
  onExit: () => void;
}) {
  const { t } = useWords();
  const [choice, setChoice] = useState<{ pairId: string; chosen: ChosenPhotos } | null>(null);
  const chosen: ChosenPhotos = choice?.pairId === pair.id ? choice.chosen : pair;
  const [isAligning, setIsAligning] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  useFocusReturn({ opened: isHelpOpen });
  const { isFullScreen, toggleFullScreen } = useFullScreen();
  const shown =
    group.find(
      ({ before, after }) => before.id === chosen.before.id && after.id === chosen.after.id,
    ) ?? null;
  const changes = usePairChanges(shown ?? pair, onBecome);
  const { alignment, isComparing } = usePairAlignment(shown);
  const canAlign = shown !== null;

  const verdict = (word: 'confirmed' | 'rejected') => {
    if (shown) onVerdict(shown, word);
    else if (word === 'confirmed') changes.pairUp(chosen.before.id, chosen.after.id);
  };
  const align = () => {
    if (canAlign) setIsAligning(true);
  };
  const togglePanel = () => {
    onLook({ isPanelOpen: !look.isPanelOpen });
  };
  const toggleHelp = () => {
    setIsHelpOpen((isOpen) => !isOpen);
  };
  const leave = () => {
    if (isHelpOpen) setIsHelpOpen(false);
    else if (isFullScreen) toggleFullScreen();
    else onExit();
  };
  useKeys(
    isAligning
      ? {
          escape: () => {
            setIsAligning(false);
          },
        }
      : {
          y: () => {
            verdict('confirmed');
          },
          n: () => {
            verdict('rejected');
          },
          j: () => onNext?.(),
          k: () => onPrevious?.(),
          p: align,
          e: togglePanel,
          ...(shown === null ? {} : { x: changes.swap }),
          f: toggleFullScreen,
          '?': toggleHelp,
          escape: leave,
        },
  );

  if (isAligning) {
    return (
      <PointsEditor
        before={chosen.before}
        after={chosen.after}
        initial={alignment?.points ?? []}
        onSave={(points) => {
          changes.setPoints(points);
          setIsAligning(false);
        }}
        onCancel={() => {
          setIsAligning(false);
        }}
      />
    );
  }
  return (
    <div className={css.columns}>
      <div className={css.pair}>
        <CompareView
          pairId={pair.id}
          photos={seriesOf(group)}
          chosen={chosen}
          onChoose={(photos) => {
            setChoice({ pairId: pair.id, chosen: photos });
          }}
          alignment={alignment}
          look={look}
          onLook={onLook}
        />
        <VerdictBar
          decision={shown?.decision ?? null}
          onVerdict={verdict}
          onPrevious={onPrevious}
          onNext={onNext}
          screen={
            <ScreenButtons
              isFullScreen={isFullScreen}
              onFullScreen={toggleFullScreen}
              isHelpOpen={isHelpOpen}
              onHelp={toggleHelp}
            />
          }
        >
          <div className={css.tools}>
            <AlignmentNote alignment={alignment} isComparing={isComparing} />
            <BarButton
              label={t('compare.by-hand')}
              shortcut="P"
              isDisabled={!canAlign}
              onPress={align}
            />
            <BarButton
              label={t('compare.work')}
              title={t('compare.work-hint')}
              shortcut="E"
              isPressed={look.isPanelOpen}
              isDisabled={shown === null}
              onPress={togglePanel}
            />
            {canAlign && alignment?.by === 'person' && (
              <BarButton
                label={t('compare.by-hand-drop')}
                onPress={() => {
                  changes.setPoints(null);
                }}
              />
            )}
          </div>
        </VerdictBar>
        {!isFullScreen && <CompareMeta chosen={chosen} pair={shown} />}
        {isHelpOpen && (
          <KeyHelp
            onClose={() => {
              setIsHelpOpen(false);
            }}
          />
        )}
      </div>
      {look.isPanelOpen && shown && <PairPanel pair={shown} changes={changes} />}
    </div>
  );
}
