import { useState } from 'react';

import type { Pair } from '../../shared/pair.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
import { PairPanel } from '../pairs/PairPanel.tsx';
import { usePairChanges } from '../pairs/use-pair-changes.ts';
import { AlignmentNote } from './AlignmentNote.tsx';
import { BarButton } from './bar/BarButton.tsx';
import { ScreenButtons } from './bar/ScreenButtons.tsx';
import { VerdictBar } from './bar/VerdictBar.tsx';
import type { ChangeLook, CompareLook } from './compare-look.ts';
import { CompareMeta } from './CompareMeta.tsx';
import type { ChosenPhotos } from './chosen-photos.ts';
import { CompareView } from './CompareView.tsx';
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
  useCommands(t('compare.title'), [
    {
      id: 'leave',
      label: t('compare.exit'),
      keys: 'escape',
      run: () => {
        if (isAligning) setIsAligning(false);
        else if (isFullScreen) toggleFullScreen();
        else onExit();
      },
    },
    ...(isAligning ? [] : verdictCommands()),
  ]);

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
          screen={<ScreenButtons isFullScreen={isFullScreen} onFullScreen={toggleFullScreen} />}
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
      </div>
      {look.isPanelOpen && shown && <PairPanel pair={shown} changes={changes} />}
    </div>
  );

  function verdictCommands(): Command[] {
    const judging = t('compare.help.verdict');
    const pairs = t('compare.help.pairs');
    return [
      {
        id: 'confirm',
        label: t('compare.confirm'),
        line: judging,
        keys: 'y',
        run: () => {
          verdict('confirmed');
        },
      },
      {
        id: 'reject',
        label: t('compare.reject'),
        line: judging,
        keys: 'n',
        run: () => {
          verdict('rejected');
        },
      },
      {
        id: 'next',
        label: t('compare.next'),
        line: pairs,
        keys: 'j',
        isOff: !onNext,
        run: () => onNext?.(),
      },
      {
        id: 'previous',
        label: t('compare.previous'),
        line: pairs,
        keys: 'k',
        isOff: !onPrevious,
        run: () => onPrevious?.(),
      },
      { id: 'by-hand', label: t('compare.by-hand'), keys: 'p', isOff: !canAlign, run: align },
      { id: 'panel', label: t('compare.work-hint'), keys: 'e', run: togglePanel },
      { id: 'swap', label: t('pair.swap'), keys: 'x', isOff: shown === null, run: changes.swap },
      { id: 'full-screen', label: t('compare.full-screen'), keys: 'f', run: toggleFullScreen },
    ];
  }
}
