import type { PopoverProps } from '@mantine/core';

/** Menus of the filter bar: open at once, so that keys typed right after the one that opens them arrive in them. */
export const POPOVER_LOOK = {
  position: 'bottom-start',
  shadow: 'md',
  radius: 8,
  trapFocus: true,
  returnFocus: true,
  transitionProps: { duration: 0 },
} as const satisfies PopoverProps;
