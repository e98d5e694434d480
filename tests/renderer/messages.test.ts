import { describe, expect, test } from 'vitest';

import { LANGUAGES, messagesOf } from '../../renderer/messages/catalogue.ts';
import { zhCN } from '../../renderer/messages/zh-CN.ts';

const OTHERS = LANGUAGES.map(({ language }) => language).filter((language) => language !== 'zh-CN');

describe('the message catalogue', () => {
  test.each(OTHERS)('in %s takes the same parameters as the Chinese one', (language) => {
    const messages = messagesOf(language);
    const different = Object.entries(zhCN).filter(
      ([key, text]) => !isSubset(parameters(messages[key as keyof typeof zhCN]), parameters(text)),
    );
    expect(different).toEqual([]);
  });

  test.each(OTHERS)('in %s has no message left in Chinese', (language) => {
    const quoted = /（|“|[\u4e00-\u9fff]/u;
    const chinese = Object.entries(messagesOf(language))
      .filter(([, text]) => quoted.test(text))
      .map(([key]) => key);
    // The example of a path is Chinese on purpose.
    expect(chinese).toEqual(['villages.empty-hint']);
  });

  test('has no empty message', () => {
    const empty = LANGUAGES.flatMap(({ language }) =>
      Object.entries(messagesOf(language)).filter(([, text]) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});

function parameters(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name));
}

function isSubset(some: Set<string>, all: Set<string>): boolean {
  return some.isSubsetOf(all) && all.size === some.size;
}
