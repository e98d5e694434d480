// The colours of the window against WCAG 2.2: words 4.5 to 1 (1.4.3), marks and edges of fields 3 to 1 (1.4.11).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [LIGHT_CSS = '', DARK_CSS = ''] = CSS.split(":root[data-mantine-color-scheme='dark']");
const LIGHT = readColors(LIGHT_CSS);
const THEMES = { light: LIGHT, dark: { ...LIGHT, ...readColors(DARK_CSS) } };

/** What words and marks stand on. */
const GROUNDS = ['paper', 'bar', 'card', 'hover', 'on', 'field', 'missing-paper'];

/** Words, by what they stand on. */
const WORDS: Record<string, string[]> = {
  ink: [...GROUNDS, 'mark'],
  text: GROUNDS,
  soft: GROUNDS,
  link: GROUNDS,
  missing: [...GROUNDS, 'missing-chip'],
  'after-ink': ['after-chip'],
  'during-ink': ['during-chip'],
  'on-ink': ['ink', 'ink-hover'],
};

/** Colours that say something without words, or show where a field is. */
const MARKS: Record<string, string[]> = {
  before: ['paper', 'bar', 'card', 'hover', 'on'],
  during: ['paper', 'bar', 'card', 'hover', 'on'],
  after: ['paper', 'bar', 'card', 'hover', 'on'],
  unknown: ['paper', 'bar', 'card', 'hover', 'on'],
  edge: ['paper', 'bar', 'card'],
};

const TAGS = ['before-tag', 'during-tag', 'after-tag', 'unknown-tag'];

describe.each(Object.entries(THEMES))('the colours of the %s window', (_theme, colors) => {
  test('let words be read on whatever they stand on', () => {
    expect(tooFaint(colors, WORDS, 4.5)).toEqual([]);
  });

  test('let phases and fields be seen', () => {
    expect(tooFaint(colors, MARKS, 3)).toEqual([]);
  });

  test('let the white words on a picture’s tag be read', () => {
    const white = { ...colors, white: '#fff' };
    expect(tooFaint(white, { white: TAGS }, 4.5)).toEqual([]);
  });
});

/** Each pair below the ratio, with what it comes to. */
function tooFaint(
  colors: Record<string, string>,
  pairs: Record<string, string[]>,
  least: number,
): string[] {
  return Object.entries(pairs).flatMap(([front, grounds]) =>
    grounds
      .map((ground) => ({ ground, ratio: contrast(colors[front], colors[ground]) }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`),
  );
}

function readColors(css: string): Record<string, string> {
  const found = css.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g);
  return Object.fromEntries([...found].map(([, name = '', color = '']) => [name, color]));
}

/** Ratio of two colours (WCAG 2.2, contrast ratio); NaN if one is not there. */
function contrast(front = '', ground = ''): number {
  const [light = NaN, dark = NaN] = [luminance(front), luminance(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rgb` or `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const digits = color.slice(1);
  const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) => {
    const part = parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
