import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFont } from '../../../../main/archive/imaging/worker/text/font.ts';
import { readWoff2 } from '../../../../main/archive/imaging/worker/text/woff2.ts';

const FILE = new URL('../../../../resources/font/noto-sans-sc.woff2', import.meta.url);

test('the font has every character that names of people and places are written with', () => {
  const font = loadFont();
  const words = '前后对比图（资料）：“2014年8月”·—…喆堃犇翀囍氹䶮㛃𬭚𪩘𬍛湟中Aá';
  expect(Array.from(words).filter((character) => !hasForm(character))).toEqual([]);
  expect(font.glyph(0x20bb7)).toBeNull();

  function hasForm(character: string): boolean {
    const glyph = font.glyph(character.codePointAt(0) ?? 0);
    return glyph !== null && glyph.path !== '' && glyph.advance > 0;
  }
});

test('outlines stay inside the advance and the line of their characters', () => {
  const font = loadFont();
  for (const character of '一永国搬迁后g%') {
    const { path = '', advance = 0 } = font.glyph(character.codePointAt(0) ?? 0) ?? {};
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [across, down] = [0, 1].map((axis) => numbers.filter((_, at) => at % 2 === axis));
    expect(Math.min(...(across ?? []))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...(across ?? []))).toBeLessThanOrEqual(advance);
    expect(Math.min(...(down ?? []))).toBeGreaterThan(-font.emUnits);
    expect(Math.max(...(down ?? []))).toBeLessThan(0.3 * font.emUnits);
  }
});

test('what is no font of this kind is told', () => {
  expect(() => readWoff2(Buffer.alloc(64))).toThrow('Not a WOFF2 font.');
  expect(readWoff2(readFileSync(FILE)).get('glyf')).toMatchObject({ isTransformed: true });
});
