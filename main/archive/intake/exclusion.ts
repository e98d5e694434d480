// Patterns that keep folders and files out of the archive. Pure.

/**
 * A test for paths relative to their root, with `/`. `*` and `?` stand for characters of one name, `**` for any
 * number of folders. A pattern without `/` fits a name anywhere; one with `/` fits from the root on. What lies
 * inside an excluded folder is never looked at. Letter case does not count.
 */
export function exclusionTest(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.filter((pattern) => pattern.trim() !== '').map(toRegExp);
  return (path) => tests.some((test) => test.test(path));
}

function toRegExp(pattern: string): RegExp {
  const trimmed = pattern.trim().replace(/^\/+|\/+$/g, '');
  const body = trimmed
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*\*\/|\*\*|\*|\?/g, (wildcard) => WILDCARDS[wildcard] ?? wildcard);
  const start = trimmed.includes('/') || pattern.trim().startsWith('/') ? '^' : '(?:^|/)';
  return new RegExp(`${start}${body}$`, 'iu');
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

/** Like {@link exclusionTest}, for a path that no walk led to: also true inside an excluded folder. */
export function excludedBelow(patterns: readonly string[]): (path: string) => boolean {
  const isExcluded = exclusionTest(patterns);
  return (path) => {
    const names = path.split('/');
    return names.some((_, index) => isExcluded(names.slice(0, index + 1).join('/')));
  };
}
