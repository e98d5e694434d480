import type { ReactNode } from 'react';

import css from './bar.module.css';

/** A button of the bars, named by its words, with its key beside them. */
export function BarButton({
  label,
  icon,
  shortcut,
  isPressed,
  isIconOnly = false,
  isDisabled = false,
  isMain = false,
  title,
  onPress,
}: {
  label: string;
  icon?: ReactNode;
  /** The key as people know it, `A`. */
  shortcut?: string;
  /** Only of a button that stays pressed. */
  isPressed?: boolean;
  isIconOnly?: boolean;
  isDisabled?: boolean;
  /** What the screen is for. */
  isMain?: boolean;
  title?: string | undefined;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={css.button}
      aria-label={isIconOnly ? label : undefined}
      data-main={isMain}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      title={title ?? (isIconOnly ? label : undefined)}
      disabled={isDisabled}
      onClick={(event) => {
        // After a press by hand the keys go on speaking to the pictures, the space bar too.
        if (event.detail > 0) event.currentTarget.blur();
        onPress();
      }}
    >
      {icon}
      {!isIconOnly && label}
      {shortcut !== undefined && <kbd aria-hidden>{shortcut}</kbd>}
    </button>
  );
}
