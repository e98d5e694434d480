import { expect, test, vi } from 'vitest';
import { CommandBook } from '../../../renderer/commands/command-book.ts';
import type { CommandEntry } from '../../../renderer/commands/command.ts';
import { keyLines } from '../../../renderer/commands/key-lines.ts';
import { keyCaps, keyText } from '../../../renderer/commands/key-text.ts';
import { translateWith } from '../translate.ts';

const entry = (id: string, more: Partial<CommandEntry> = {}): CommandEntry => ({
  id,
  label: id,
  keys: [],
  canRun: true,
  ...more,
});

test('the screen comes before the frame, and groups of one title are one', () => {
  const book = new CommandBook();
  const [first, second] = [vi.fn(), vi.fn()];
  book.add({ title: '所有页面', isFrame: true, entries: [entry('undo')], run: vi.fn() });
  book.add({ title: '对比', isFrame: false, entries: [entry('turn')], run: first });
  const takeOut = book.add({
    title: '对比',
    isFrame: false,
    entries: [entry('swap')],
    run: second,
  });
  const shown = () =>
    book.groups().map(({ title, entries }) => [title, entries.map(({ id }) => id)]);
  expect(shown()).toEqual([
    ['对比', ['turn', 'swap']],
    ['所有页面', ['undo']],
  ]);
  book.run('swap');
  expect([first.mock.calls, second.mock.calls]).toEqual([[], [['swap']]]);
  takeOut();
  expect(shown()[0]).toEqual(['对比', ['turn']]);
});

test('listeners hear of what comes and goes, and a snapshot stays the same between', () => {
  const book = new CommandBook();
  const listener = vi.fn();
  book.subscribe(listener);
  const takeOut = book.add({ title: 'a', isFrame: false, entries: [entry('a')], run: vi.fn() });
  expect(book.groups()).toBe(book.groups());
  takeOut();
  expect(listener).toHaveBeenCalledTimes(2);
});

test('neighbours with common words share a line, what has no key has none', () => {
  expect(
    keyLines([
      entry('yes', { keys: ['y'], line: '确认、否决' }),
      entry('no', { keys: ['n'], line: '确认、否决' }),
      entry('menu'),
      entry('open', { keys: ['enter', ' '], isOff: true }),
    ]),
  ).toEqual([
    { id: 'yes', keys: ['y', 'n'], words: '确认、否决' },
    { id: 'open', keys: ['enter', ' '], words: 'open' },
  ]);
});

test.each([
  ['mod+shift+p', 'Ctrl+Shift+P', '⌘⇧P'],
  ['mod++', 'Ctrl++', '⌘+'],
  ['shift+arrowleft', 'Shift+←', '⇧←'],
  ['?', '?', '?'],
  [' ', '空格', '空格'],
])('%s reads %s, on a Mac %s', (key, elsewhere, onMac) => {
  const t = translateWith('zh-CN');
  expect([keyText(key, t, false), keyText(key, t, true)]).toEqual([elsewhere, onMac]);
});

test('keys that are pressed together are caps of their own', () => {
  expect(keyCaps('mod+shift+z', translateWith('zh-CN'), false)).toEqual(['Ctrl', 'Shift', 'Z']);
});
