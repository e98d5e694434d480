/**
 * What a key does when it is pressed, not while it is held down: the keyboard's repetition would answer items that
 * nobody has seen.
 */
export function onPress(action: (event?: KeyboardEvent) => void): (event?: KeyboardEvent) => void {
  return (event) => {
    if (event?.repeat !== true) action(event);
  };
}
