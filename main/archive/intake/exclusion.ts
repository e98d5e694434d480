// Patterns that keep folders and files out of the archive. Pure.

/**
 * A test for paths relative to their root, with `/`. `*` and `?` stand for characters of one name, `**` for any
 * number of folders. A pattern without `/` fits a name anywhere; one with `/` fits from the root on. What lies
 * inside an excluded folder is never looked at. Letter case does not count.
 */
export function exclusionTest(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.filter((pattern) => pattern.trim() !== '').map(readPattern);
  return (path) => {
    const lower = path.toLowerCase();
    return tests.some((pattern) => fits(pattern, lower));
  };
}

/** `name`: any characters of one name. `folders`: any number of whole folders. */
type Step =
  { kind: 'character'; character: string } | { kind: 'one' | 'name' | 'everything' | 'folders' };

interface Pattern {
  steps: readonly Step[];
  /** It fits from the root on, not from any name on. */
  isAnchored: boolean;
}

const WILDCARDS: Readonly<Record<string, Exclude<Step['kind'], 'character'>>> = {
  '**/': 'folders',
  '**': 'everything',
  '*': 'name',
  '?': 'one',
};

function readPattern(pattern: string): Pattern {
  const trimmed = pattern.trim().replace(/^\/+|\/+$/g, '');
  const parts = trimmed.toLowerCase().match(/\*\*\/|\*\*|[^]/gu) ?? [];
  return {
    steps: parts.map((part) => {
      const kind = WILDCARDS[part];
      return kind === undefined ? { kind: 'character', character: part } : { kind };
    }),
    isAnchored: trimmed.includes('/') || pattern.trim().startsWith('/'),
  };
}

/**
 * All ways to read the path are followed at once, so that no pattern takes longer than its length times that of
 * the path. A regular expression would try them one after the other: `*a*a*a*b` for ever.
 */
function fits({ steps, isAnchored }: Pattern, path: string): boolean {
  // Steps that may come next; those inside of a folder of `folders` apart.
  let next = new Set<number>();
  let inFolder = new Set<number>();
  reach(0, steps, next);
  for (const character of path) {
    const [after, afterInFolder] = [new Set<number>(), new Set<number>()];
    const isSlash = character === '/';
    for (const at of inFolder) {
      if (isSlash) reach(at, steps, after);
      else afterInFolder.add(at);
    }
    for (const at of next) {
      const step = steps[at];
      if (step === undefined) continue;
      if (step.kind === 'character') {
        if (step.character === character) reach(at + 1, steps, after);
      } else if (step.kind === 'everything') reach(at, steps, after);
      else if (isSlash) continue;
      else if (step.kind === 'one') reach(at + 1, steps, after);
      else if (step.kind === 'name') reach(at, steps, after);
      else afterInFolder.add(at);
    }
    if (isSlash && !isAnchored) reach(0, steps, after);
    [next, inFolder] = [after, afterInFolder];
  }
  return next.has(steps.length);
}

/** Adds a step, and those behind it that need no character. */
function reach(at: number, steps: readonly Step[], reached: Set<number>): void {
  for (let step = at; !reached.has(step); step += 1) {
    reached.add(step);
    const kind = steps[step]?.kind;
    if (kind === undefined || kind === 'character' || kind === 'one') return;
  }
}

/** Like {@link exclusionTest}, for a path that no walk led to: also true inside an excluded folder. */
export function excludedBelow(patterns: readonly string[]): (path: string) => boolean {
  const isExcluded = exclusionTest(patterns);
  return (path) => {
    const names = path.split('/');
    return names.some((_, index) => isExcluded(names.slice(0, index + 1).join('/')));
  };
}
