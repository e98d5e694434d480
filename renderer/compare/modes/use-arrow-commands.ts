import { useCommands } from '../../commands/use-commands.ts';
import { useWords } from '../../messages/words.ts';

/** What a mode can be told more or less of moves with two arrows. */
export function useArrowCommands(
  move: (steps: 1 | -1) => void,
  [less, more]: readonly [string, string] = ['arrowleft', 'arrowright'],
): void {
  const { t } = useWords();
  const line = t('compare.help.arrows');
  useCommands(
    t('compare.title'),
    ([-1, 1] as const).map((steps) => ({
      id: `arrow${steps}`,
      label: line,
      line,
      keys: steps < 0 ? less : more,
      isKeyOnly: true,
      run: () => {
        move(steps);
      },
    })),
  );
}
