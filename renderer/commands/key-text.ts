import type { Translate } from '../messages/words.ts';

const SIGNS: Record<string, string> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Delete',
  backspace: '⌫',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  tab: 'Tab',
};

/** The parts of a key's name as they stand on the keyboard: `mod+shift+p` is Ctrl, Shift, P, on a Mac ⌘, ⇧, P. */
export function keyCaps(key: string, t: Translate, isMac = hasCommandKey()): string[] {
  const { modifiers, last } = splitKey(key);
  return [...modifiers.map((name) => modifierCap(name, isMac)), lastCap(last, t)];
}

/** The same in one word, for a tooltip or a menu: `Ctrl+Shift+P`, on a Mac `⌘⇧P`. */
export function keyText(key: string, t: Translate, isMac = hasCommandKey()): string {
  return keyCaps(key, t, isMac).join(isMac ? '' : '+');
}

/** True on a Mac, where ⌘ does what Ctrl does elsewhere. */
function hasCommandKey(): boolean {
  return navigator.userAgent.includes('Mac');
}

function splitKey(key: string): { modifiers: string[]; last: string } {
  const modifiers: string[] = [];
  let last = key;
  for (const name of ['mod', 'shift']) {
    if (last.length > name.length + 1 && last.startsWith(`${name}+`)) {
      modifiers.push(name);
      last = last.slice(name.length + 1);
    }
  }
  return { modifiers, last };
}

function modifierCap(name: string, isMac: boolean): string {
  if (name === 'shift') return isMac ? '⇧' : 'Shift';
  return isMac ? '⌘' : 'Ctrl';
}

function lastCap(key: string, t: Translate): string {
  if (key === ' ') return t('keys.space');
  if (key === 'enter') return t('keys.enter');
  return SIGNS[key] ?? key.replace(/^./u, (letter) => letter.toUpperCase());
}
