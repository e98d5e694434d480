import { useEffect, useEffectEvent, useRef } from 'react';

/** A key held longer than this is let go to end what it began; a shorter press leaves it on. */
const HOLD_MS = 350;

/** What a letter begins is over when it is let go after being held; give `begin` to the key's own binding. */
export function useHeldKey(letter: string, set: (isOn: boolean) => void): (isOn: boolean) => void {
  const since = useRef(0);
  const onKeyUp = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== letter || since.current === 0) return;
    if (performance.now() - since.current > HOLD_MS) set(false);
    since.current = 0;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKeyUp(event);
    };
    window.addEventListener('keyup', listener);
    return () => {
      window.removeEventListener('keyup', listener);
    };
  }, []);
  return (isOn) => {
    // A held key repeats itself.
    if (since.current !== 0) return;
    since.current = performance.now();
    set(!isOn);
  };
}
