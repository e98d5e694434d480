// Tells by a text's characters which of many patterns it may match: a path name holds few of the characters
// that a word list knows, and looking each up once is cheaper than trying every pattern.

/** Which of the patterns a text may match: bit n for pattern n. */
export type Dispatch = (text: string) => number;

/** Most patterns of one dispatch; the bits of a number. */
const MOST = 30;

/**
 * Builds the dispatch of patterns each of whose matches holds at least one character that its source spells
 * out (`[\u4E00-\u9FFF]厂` does, `\d{4}` does not).
 */
export function buildDispatch(patterns: readonly RegExp[]): Dispatch {
  if (patterns.length > MOST) throw new RangeError(`at most ${String(MOST)} patterns`);
  // By UTF-16 unit: every name of an archive is looked up here several times.
  const bits = new Int32Array(0x1_00_00);
  for (const [index, { source, flags }] of patterns.entries()) {
    for (const character of spelledOut(source)) {
      const forms = flags.includes('i')
        ? [character.toLowerCase(), character.toUpperCase()]
        : [character];
      for (const form of forms) {
        const unit = form.charCodeAt(0);
        bits[unit] = (bits[unit] ?? 0) | (1 << index);
      }
    }
  }
  return (text) => {
    let mask = 0;
    for (let at = 0; at < text.length; at++) mask |= bits[text.charCodeAt(at)] ?? 0;
    return mask;
  };
}

/** Characters of a pattern's source that stand for themselves. */
function spelledOut(source: string): Set<string> {
  const plain = withoutLookarounds(source)
    .replaceAll(/\(\?<[A-Za-z]+>/gu, '')
    .replaceAll(/\\u([\dA-Fa-f]{4})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\[A-Za-z]/gu, '');
  return new Set(plain.match(/[\p{L}\p{N}\p{Co}·“”‘’]/gu) ?? []);
}

/** A pattern's source without what it only looks at: no match holds (?=前) or (?<!新) itself. */
function withoutLookarounds(source: string): string {
  let plain = '';
  for (let at = 0; at < source.length; at++) {
    if (/^\(\?<?[=!]/u.test(source.slice(at, at + 4))) at = endOfGroup(source, at);
    else if (source.charAt(at) === '\\') plain += source.slice(at, ++at + 1);
    else plain += source.charAt(at);
  }
  return plain;
}

/** Where the group that opens at a position closes; brackets inside a class or behind a backslash are none. */
function endOfGroup(source: string, start: number): number {
  let depth = 0;
  let isInClass = false;
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at += 1;
    else if (isInClass) isInClass = character !== ']';
    else if (character === '[') isInClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return at;
  }
  return source.length;
}

/** The patterns, by their place in the list, that a mask allows. */
export function isIn(mask: number, index: number): boolean {
  return (mask & (1 << index)) !== 0;
}
