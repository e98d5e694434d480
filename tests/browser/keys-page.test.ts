import { expect, test } from 'vitest';
import { GENERATED, regenerated } from '../docs/documents.ts';
import { readDocument } from '../docs/markdown.ts';

test.each(GENERATED.filter(({ needsBrowser }) => needsBrowser))(
  '$path says what the key help of each screen says; if not, npm run docs writes it',
  async (document) => {
    expect(await readDocument(document.path)).toBe(await regenerated(document));
  },
  300_000,
);
