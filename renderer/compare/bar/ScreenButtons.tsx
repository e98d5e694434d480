import { IconMaximize, IconMinimize } from '@tabler/icons-react';

import { useWords } from '../../messages/words.ts';
import css from './bar.module.css';
import { BarButton } from './BarButton.tsx';

/** Full screen, and what the keys are. */
export function ScreenButtons({
  isFullScreen,
  onFullScreen,
  isHelpOpen,
  onHelp,
  isIconOnly = false,
}: {
  isFullScreen: boolean;
  onFullScreen: () => void;
  isHelpOpen: boolean;
  onHelp: () => void;
  /** Without the words, where room is short. */
  isIconOnly?: boolean;
}) {
  const { t } = useWords();
  const Icon = isFullScreen ? IconMinimize : IconMaximize;
  return (
    <div className={css.group} role="group" aria-label={t('compare.tools')}>
      <BarButton
        label={t('compare.full-screen')}
        icon={<Icon size={14} aria-hidden />}
        shortcut="F"
        isIconOnly={isIconOnly}
        isPressed={isFullScreen}
        onPress={onFullScreen}
      />
      <BarButton
        label={t('compare.keys')}
        isIconOnly
        shortcut="?"
        isPressed={isHelpOpen}
        onPress={onHelp}
      />
    </div>
  );
}
