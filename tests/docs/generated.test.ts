import { expect, test } from 'vitest';
import { GENERATED, regenerated } from './documents.ts';
import { screensPage } from '../pictures/screens-page.ts';
import { SCREENS } from '../support/screens/all-screens.ts';
import { readDocument } from './markdown.ts';

// The one that needs a browser is compared in tests/browser.
test.each(GENERATED.filter(({ needsBrowser }) => !needsBrowser))(
  '$path says what the program says; if not, npm run docs writes it',
  async (document) => {
    expect(await readDocument(document.path)).toBe(await regenerated(document));
  },
);

test('docs/screens.md shows every screen; if not, npm run pictures takes its pictures', async () => {
  expect(await readDocument('docs/screens.md')).toBe(await screensPage(SCREENS));
});
