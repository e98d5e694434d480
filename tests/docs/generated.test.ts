import { expect, test } from 'vitest';
import { GENERATED, regenerated } from './documents.ts';
import { readDocument } from './markdown.ts';

// The one that needs a browser is compared in tests/browser.
test.each(GENERATED.filter(({ needsBrowser }) => !needsBrowser))(
  '$path says what the program says; if not, npm run docs writes it',
  async (document) => {
    expect(await readDocument(document.path)).toBe(await regenerated(document));
  },
);
