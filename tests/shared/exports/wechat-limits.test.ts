import { describe, expect, test } from 'vitest';
import {
  WECHAT_ADDRESS_CHARACTERS,
  wechatMeasure,
  wechatMeasures,
} from '../../../shared/exports/wechat-limits.ts';

const draft = { title: '', author: '', digest: '', body: '' };

describe('what WeChat takes', () => {
  test.each([
    ['title', 32],
    ['author', 16],
    ['digest', 128],
  ] as const)('a %s of %i characters, and not one more', (name, limit) => {
    const overs = [limit, limit + 1].map((length) =>
      wechatMeasures({ ...draft, [name]: '𠮷'.repeat(length) }).find((one) => one.name === name),
    );
    expect(overs).toEqual([
      { name, used: limit, limit, unit: 'characters', isOver: false },
      { name, used: limit + 1, limit, unit: 'characters', isOver: true },
    ]);
  });

  test('a body of fewer than 20,000 characters, tags and styles counted', () => {
    const body = `<p style="margin:0">${'字'.repeat(19_975)}</p>`;
    expect([body, `${body}字`].map((text) => measure(text, 'body').isOver)).toEqual([false, true]);
  });

  test('a body of less than a megabyte', () => {
    expect(measure('字'.repeat(333_333), 'body-bytes')).toMatchObject({
      used: 999_999,
      isOver: false,
    });
    expect(measure('字'.repeat(333_334), 'body-bytes')).toMatchObject({ isOver: true });
  });

  test('a picture of less than a megabyte', () => {
    expect([999_999, 1_000_000].map((used) => wechatMeasure('picture', used).isOver)).toEqual([
      false,
      true,
    ]);
  });
});

test('pictures count with the addresses that WeChat gives them', () => {
  const [short, long] = ['a.jpg', `${'图'.repeat(40)}.jpg`].map((name) =>
    measure(`<p><img src="${name}" alt=""></p>`, 'body'),
  );
  expect(short).toEqual(long);
  expect(short?.used).toBe('<p><img src="" alt=""></p>'.length + WECHAT_ADDRESS_CHARACTERS);
});

function measure(body: string, name: 'body' | 'body-bytes') {
  const found = wechatMeasures({ ...draft, body }).find((one) => one.name === name);
  if (!found) throw new Error(`No measure ${name}.`);
  return found;
}
