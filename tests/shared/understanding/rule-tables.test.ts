// Every rule of a table stands with an example; here each example is read by its own rule.
import { describe, expect, test } from 'vitest';

import { PATH_CREDITS } from '../../../shared/understanding/path-credit.ts';
import { plainText } from '../../../shared/understanding/han-text.ts';

describe.each([['photographers in paths', PATH_CREDITS]] as const)('%s', (_, rules) => {
  test.each(rules)('$name: $example', ({ example, pattern }) => {
    expect(new RegExp(pattern, pattern.flags.replace('g', '')).test(plainText(example))).toBe(true);
  });
});
