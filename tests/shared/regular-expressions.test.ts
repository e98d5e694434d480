// Every regular expression of the program, on words made to slow it down. Captions and names come from outside.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { programPaths } from '../../main/app/program-paths.ts';

interface Expression {
  /** `shared/phase.ts: /…/`. */
  name: string;
  expression: RegExp;
}

/** As long as the longest caption that a person may write. */
const LENGTH = 2000;
/** Far above what any of ours takes; one that goes through all ways to read a word never ends. */
const LIMIT_MS = 2000;
/** Below, nobody waits; and on a busy machine two such times cannot be compared. */
const NOISE_MS = 250;
/** Twice the words may take four times as long, and some more by chance; eight times were cubic. */
const MAX_GROWTH = 6;

const { root } = programPaths();

function sourceFiles(): string[] {
  return ['shared', 'main', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|tsx|cts)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
}

function expressionsOf(path: string): Expression[] {
  const found: Expression[] = [];
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.ESNext,
    false,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ name: `${path}: ${node.text}`, expression });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Pieces that the expression reads, of one character and of two, and those of its own words. */
function piecesOf({ source }: RegExp): string[] {
  const literal = source
    .replaceAll(/\\[dDwWsSbB]|\\p\{[^}]*\}|\\u\{?[0-9a-fA-F]+\}?/g, ' ')
    .replaceAll(/\\(.)/g, '$1');
  const words = literal.match(/[\p{L}\p{N}]{2,6}/gu) ?? [];
  const classes = [
    ...(/\\d|0-9|\\p\{N/.test(source) ? ['1'] : []),
    ...(/\\s| /.test(source) ? [' '] : []),
    ...(/\\w|a-z|\\p\{L|[^\\]\.|\[\^/i.test(source) ? ['a', '村'] : []),
    ...(/Script=Han|\p{Script=Han}/u.test(source) ? ['村', '年'] : []),
  ];
  const characters = [
    ...new Set([...classes, ...Array.from(literal.replaceAll(/[()[\]{}|?*+^$:!<=>]/g, ''))]),
  ];
  const first = characters.slice(0, 10);
  const pairs = first.flatMap((one) => first.slice(0, 5).map((other) => one + other));
  return [...new Set([...characters.slice(0, 24), ...pairs, ...words.slice(0, 12)])];
}

const context = createContext({ run: () => false });

/** Milliseconds of one search; more than any limit for one that had to be stopped. */
function timeOf({ expression }: Expression, piece: string, length: number): number {
  const plain = new RegExp(expression.source, expression.flags.replaceAll(/[gy]/g, ''));
  const text = `${piece.repeat(Math.ceil(length / piece.length))}\u0001`;
  Reflect.set(context, 'run', () => plain.test(text));
  const begun = performance.now();
  try {
    new Script('run()').runInContext(context, { timeout: LIMIT_MS });
  } catch {
    return Infinity;
  }
  return performance.now() - begun;
}

test('none takes more than the square of what it reads', { timeout: 300_000 }, () => {
  const expressions = sourceFiles().flatMap(expressionsOf);
  expect(expressions.length).toBeGreaterThan(300);
  const slow: string[] = [];
  for (const one of expressions) {
    for (const piece of piecesOf(one.expression)) {
      const time = timeOf(one, piece, LENGTH);
      if (time < NOISE_MS) continue;
      // Another process may have had the core: the best of three.
      const best = (length: number): number =>
        Math.min(...[1, 2, 3].map(() => timeOf(one, piece, length)));
      const [whole, half] = [best(LENGTH), best(LENGTH / 2)];
      if (whole === Infinity || (whole > NOISE_MS && whole / half > MAX_GROWTH)) {
        slow.push(`${one.name} on ${JSON.stringify(piece)}: ${half} ms, then ${whole} ms`);
      }
    }
  }
  expect(slow).toEqual([]);
});

test('one that does would be seen', () => {
  const slow = { name: 'slow', expression: /^(?:a+)+$/ };
  expect(timeOf(slow, 'a', 60)).toBe(Infinity);
  expect(piecesOf(slow.expression)).toContain('a');
}, 30_000);
