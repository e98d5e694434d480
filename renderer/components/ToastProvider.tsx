import { IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react';

import { useWords } from '../messages/words.ts';
import { ToastContext, type Toast } from './toast-context.ts';
import { withToast, type ShownToast } from './toast-list.ts';
import css from './ToastProvider.module.css';

const SHOWN_MS = 6000;

/** Keeps the quiet lines at the foot of the window. They never take the focus, and wait while they are looked at. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([]);
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const nextId = useRef(0);
  const back = useRef<HTMLElement>(null);
  const say = useCallback((toast: Toast) => {
    nextId.current += 1;
    const id = nextId.current;
    setShown((known) => withToast(known, { ...toast, id }));
  }, []);
  const drop = useCallback((id: number) => {
    setShown((known) => known.filter((toast) => toast.id !== id));
  }, []);
  const dismiss = (id: number) => {
    drop(id);
    setIsPointed(false);
    setIsFocused(false);
    back.current?.focus();
  };
  return (
    <ToastContext value={say}>
      {children}
      <div
        className={css.place}
        role="status"
        aria-live="polite"
        aria-atomic="false"
        onMouseEnter={() => {
          setIsPointed(true);
        }}
        onMouseLeave={() => {
          setIsPointed(false);
        }}
        onFocus={(event: FocusEvent) => {
          setIsFocused(true);
          const from = event.relatedTarget;
          if (from instanceof HTMLElement && !event.currentTarget.contains(from)) {
            back.current = from;
          }
        }}
        onBlur={() => {
          setIsFocused(false);
        }}
      >
        {shown.map((toast) => (
          <Line
            key={toast.id}
            toast={toast}
            isHeld={isPointed || isFocused}
            onOver={drop}
            onDismiss={dismiss}
          />
        ))}
      </div>
    </ToastContext>
  );
}

function Line({
  toast: { id, text, isProblem = false, isLasting = false, action },
  isHeld,
  onOver,
  onDismiss,
}: {
  toast: ShownToast;
  isHeld: boolean;
  onOver: (id: number) => void;
  onDismiss: (id: number) => void;
}) {
  const { t } = useWords();
  useEffect(() => {
    if (isProblem || isLasting || isHeld) return;
    const timer = setTimeout(() => {
      onOver(id);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [id, isProblem, isLasting, isHeld, onOver]);
  return (
    <div className={css.toast} data-problem={isProblem}>
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className={css.action}
          onClick={() => {
            onDismiss(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={css.close}
        aria-label={t('app.close')}
        onClick={() => {
          onDismiss(id);
        }}
      >
        <IconX size={14} aria-hidden />
      </button>
    </div>
  );
}
