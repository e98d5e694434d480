import { IconX } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';

import { useWords } from '../messages/words.ts';
import { ToastContext, type Toast } from './toast-context.ts';
import css from './ToastProvider.module.css';

const SHOWN_MS = 6000;
const PROBLEM_SHOWN_MS = 15_000;

/** Keeps the quiet line at the foot of the window. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [toast, say] = useState<Toast | null>(null);
  useEffect(() => {
    if (!toast) return;
    const shownMs = toast.isProblem ? PROBLEM_SHOWN_MS : SHOWN_MS;
    const timer = setTimeout(() => {
      say(null);
    }, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [toast]);
  return (
    <ToastContext value={say}>
      {children}
      <div className={css.place} role="status" aria-live="polite">
        {toast && (
          <div className={css.toast} data-problem={toast.isProblem}>
            <span>{toast.text}</span>
            {toast.action && (
              <button type="button" className={css.action} onClick={toast.action.run}>
                {toast.action.label}
              </button>
            )}
            <button
              type="button"
              className={css.close}
              aria-label={t('app.close')}
              onClick={() => {
                say(null);
              }}
            >
              <IconX size={14} aria-hidden />
            </button>
          </div>
        )}
      </div>
    </ToastContext>
  );
}
