import { useWords } from '../messages/words.ts';
import { keyCaps } from './key-text.ts';
import css from './KeyCaps.module.css';

/** A key, or keys pressed together, as they stand on the keyboard. */
export function KeyCaps({ name }: { name: string }) {
  const { t } = useWords();
  return (
    <span className={css.caps}>
      {keyCaps(name, t).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
