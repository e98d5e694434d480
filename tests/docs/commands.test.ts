import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../main/cli/program.ts';
import { codeIn, documentPaths, HOME, readDocument } from './markdown.ts';

const PROGRAM = createProgram({
  language: 'en',
  version: '',
  stdout: process.stdout,
  run: () => Promise.resolve(),
});

describe.each(await documentPaths())('%s', (path) => {
  test('names only scripts that package.json has', async () => {
    const { scripts } = JSON.parse(await readFile(join(HOME, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = (await lines(path)).flatMap((line) => [
      ...Array.from(line.matchAll(/npm run (?:-s )?([\w-]+)/g), ([, name = '']) => name),
      ...Array.from(line.matchAll(/npm (start|test)\b/g), ([, name = '']) => name),
    ]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only commands and options that the program has', async () => {
    const named = (await lines(path)).flatMap((line) =>
      Array.from(line.matchAll(/(?:xinmao -- |npm start -- )(.+)/g), ([whole, words = '']) =>
        whole.startsWith('npm start') ? `start ${words}` : words,
      ),
    );
    expect(named.filter((words) => !isCommand(words))).toEqual([]);
  });
});

/** Code of a document line by line, without what stands behind a `#`. */
async function lines(path: string): Promise<string[]> {
  const code = codeIn(await readDocument(path)).flatMap((text) => text.split('\n'));
  return code.map((line) => line.replace(/\s#.*$/, ''));
}

function isCommand(words: string): boolean {
  const [name = '', ...rest] = words.trim().split(/\s+/);
  const options = rest.filter((word) => word.startsWith('--'));
  if (name === '--help' || name === '--version') return options.length === 0;
  const command = PROGRAM.commands.find((one) => one.name() === name);
  return command !== undefined && options.every((option) => takes(command, option));
}

function takes(command: Command, option: string): boolean {
  return option === '--help' || command.options.some(({ long }) => long === option);
}
