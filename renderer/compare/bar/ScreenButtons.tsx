import { IconKeyboard, IconMaximize, IconMinimize } from '@tabler/icons-react';

import { useRunCommand } from '../../commands/use-commands.ts';
import { useWords } from '../../messages/words.ts';
import css from './bar.module.css';
import { BarButton } from './BarButton.tsx';

/** Full screen, and what the keys are. */
export function ScreenButtons({
  isFullScreen,
  onFullScreen,
}: {
  isFullScreen: boolean;
  onFullScreen: () => void;
}) {
  const { t } = useWords();
  const run = useRunCommand();
  const Icon = isFullScreen ? IconMinimize : IconMaximize;
  return (
    <div className={css.group} role="group" aria-label={t('compare.tools')}>
      <BarButton
        label={t('compare.full-screen')}
        icon={<Icon size={14} aria-hidden />}
        shortcut="F"
        isPressed={isFullScreen}
        onPress={onFullScreen}
      />
      <BarButton
        label={t('keys.title')}
        isIconOnly
        icon={<IconKeyboard size={14} aria-hidden />}
        shortcut="?"
        onPress={() => {
          run('keys');
        }}
      />
    </div>
  );
}
