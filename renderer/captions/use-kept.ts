import { useState } from 'react';

/** A text that outlives the page and a reload, in this window alone; null where nothing is kept under the name. */
export function useKept(name: string): [string | null, (text: string | null) => void] {
  const key = `xinmao.${name}`;
  const [known, setKnown] = useState(() => ({ key, text: sessionStorage.getItem(key) }));
  const current = known.key === key ? known : { key, text: sessionStorage.getItem(key) };
  if (current !== known) setKnown(current);
  const keep = (text: string | null) => {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    setKnown({ key, text });
  };
  return [current.text, keep];
}
