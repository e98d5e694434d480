import { createContext, use } from 'react';

/** A quiet line at the foot of the window; `action` is a thing to do about it. */
export interface Toast {
  text: string;
  /** Something went wrong: it stays until it is closed. */
  isProblem?: boolean;
  /** Worth reading at leisure: it stays until it is closed. */
  isLasting?: boolean;
  action?: { label: string; run: () => void };
}

export const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Says one line. */
export function useToast(): (toast: Toast) => void {
  const say = use(ToastContext);
  if (!say) throw new Error('useToast needs a ToastProvider above it');
  return say;
}
