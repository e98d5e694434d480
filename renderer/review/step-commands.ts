import type { Command } from '../commands/command.ts';

/** Up and down through what an item shows, one thing at a time; `label` says what they change. */
export function stepCommands(
  label: string,
  hasMany: boolean,
  shown: number,
  onShow: (index: number) => void,
): Command[] {
  return (['arrowup', 'arrowdown'] as const).map((key) => ({
    id: `step-${key}`,
    label,
    line: label,
    keys: key,
    isKeyOnly: true,
    isOff: !hasMany,
    run: () => {
      onShow(shown + (key === 'arrowup' ? -1 : 1));
    },
  }));
}
