import { expect, test } from 'vitest';
import { withToast, type ShownToast } from '../../renderer/components/toast-list.ts';

const undo = { label: '撤销', run: () => undefined };

function say(...toasts: Omit<ShownToast, 'id'>[]): string[] {
  return toasts
    .reduce<ShownToast[]>((shown, toast, id) => withToast(shown, { ...toast, id }), [])
    .map(({ text }) => text);
}

test('only the last decision can be undone from its line', () => {
  expect(say({ text: '已确认', action: undo }, { text: '已否决', action: undo })).toEqual([
    '已否决',
  ]);
});

test('of more than three, quiet lines go first and problems stay', () => {
  expect(
    say(
      { text: '读不了', isProblem: true },
      { text: '已复制' },
      { text: '写不了', isProblem: true },
      { text: '已导出' },
    ),
  ).toEqual(['读不了', '写不了', '已导出']);
});

test('a problem that is told again is told once', () => {
  expect(say({ text: '写不了', isProblem: true }, { text: '写不了', isProblem: true })).toEqual([
    '写不了',
  ]);
});

test('with three problems, the oldest makes room', () => {
  const problem = (text: string) => ({ text, isProblem: true });
  expect(say(problem('1'), problem('2'), problem('3'), problem('4'))).toEqual(['2', '3', '4']);
});
