import type { WidthLimits } from '../components/Separator.tsx';
import { readFlag, readNumber, useRemembered } from '../remembered.ts';

export const SIDEBAR_ID = 'sidebar';
export const SIDEBAR_LIMITS: WidthLimits = { min: 180, max: 420, usual: 248 };

const readWidth = readNumber(SIDEBAR_LIMITS.usual, SIDEBAR_LIMITS);
const readOpen = readFlag(true);

/** The sidebar as it was left: how wide, and whether it is there. */
export function useSidebar(): {
  isOpen: boolean;
  widthPx: number;
  toggle: () => void;
  setWidth: (widthPx: number) => void;
} {
  const [widthPx, setWidth] = useRemembered('sidebar.width', readWidth);
  const [isOpen, setIsOpen] = useRemembered('sidebar.open', readOpen);
  return {
    isOpen,
    widthPx,
    setWidth,
    toggle: () => {
      setIsOpen(!isOpen);
    },
  };
}
