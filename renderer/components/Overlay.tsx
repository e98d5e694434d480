import { useEffect, useRef, useState, type ReactNode } from 'react';

import css from './Overlay.module.css';

/**
 * A panel over the whole window that keeps the focus and every key to itself, and gives the focus back when it goes.
 * Escape and a press beside it close it. Over a dark screen it is dark.
 */
export function Overlay({
  label,
  className,
  onClose,
  children,
}: {
  label: string;
  className?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isDark] = useState(() => document.querySelector('.dark') !== null);
  useEffect(() => {
    const back = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={[css.overlay, className, isDark ? 'dark' : ''].filter(Boolean).join(' ')}
      aria-label={label}
      aria-modal="true"
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
