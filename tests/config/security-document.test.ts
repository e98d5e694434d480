import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programPaths } from '../../main/app/program-paths.ts';

const { root } = programPaths();
const document = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

test('each test that the threat model names is there', () => {
  const named = [...document.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(new Set(named).size).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('each row of its tables names a test', () => {
  const rows = document
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:attacker|-)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !row.includes('`tests/'))).toEqual([]);
});
