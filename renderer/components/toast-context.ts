import { createContext, use } from 'react';

/** A quiet line at the foot of the window; `action` is a thing to do about it. */
export interface Toast {
  text: string;
  isProblem?: boolean;
  action?: { label: string; run: () => void };
}

export const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Says one line; the next takes its place. */
export function useToast(): (toast: Toast) => void {
  const say = use(ToastContext);
  if (!say) throw new Error('useToast needs a ToastProvider above it');
  return say;
}
