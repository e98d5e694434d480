import { useFullscreenDocument } from '@mantine/hooks';

import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';

/** The whole window on all of the screen, so that the quiet line at its foot is there too. */
export function useFullScreen(): { isFullScreen: boolean; toggleFullScreen: () => void } {
  const { t } = useWords();
  const say = useToast();
  const { fullscreen, toggle } = useFullscreenDocument();
  return {
    isFullScreen: fullscreen,
    toggleFullScreen: () => {
      // Only refused where the host or a policy forbids it; there is nothing more to know of it.
      toggle().catch(() => {
        say({ text: t('compare.full-screen-refused'), isProblem: true });
      });
    },
  };
}
