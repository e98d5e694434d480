// How one text became another, character by character; letters and figures that stand together count as one.

export interface TextRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const TOKENS = /[\p{Script=Latin}\p{N}]+|[\s\S]/gu;

/** Runs that give `before` without the added ones, and `after` without the removed ones. */
export function textDifference(before: string, after: string): TextRun[] {
  const [old, fresh] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const runs: TextRun[] = [
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** By the longest common subsequence; what was removed stands before what took its place. */
function middle(old: readonly string[], fresh: readonly string[]): TextRun[] {
  const width = fresh.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = fresh.length - 1; to >= 0; to -= 1) {
      const [down = 0, right = 0, both = 0] = [
        common[(from + 1) * width + to],
        common[from * width + to + 1],
        common[(from + 1) * width + to + 1],
      ];
      common[from * width + to] = old[from] === fresh[to] ? both + 1 : Math.max(down, right);
    }
  }
  const runs: TextRun[] = [];
  const add = (kind: TextRun['kind'], text = '') => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [from, to] = [0, 0];
  while (from < old.length || to < fresh.length) {
    const isRemoved =
      to === fresh.length ||
      (from < old.length &&
        (common[(from + 1) * width + to] ?? 0) >= (common[from * width + to + 1] ?? 0));
    if (from < old.length && to < fresh.length && old[from] === fresh[to]) {
      add('same', old[from]);
      [from, to] = [from + 1, to + 1];
    } else if (isRemoved) {
      add('removed', old[from]);
      from += 1;
    } else {
      add('added', fresh[to]);
      to += 1;
    }
  }
  return runs;
}
