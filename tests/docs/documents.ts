// Which documents have generated parts, and what makes them.
import { catalogPart } from './catalog-part.ts';
import { errorsPart } from './errors-part.ts';
import { withParts, type GeneratedParts } from './generated-parts.ts';
import { keysPart } from './keys-part.ts';
import { HOME, readDocument } from './markdown.ts';

interface GeneratedDocument {
  /** From the program's folder. */
  path: string;
  /** Starts the program and a browser, which takes a while. */
  needsBrowser: boolean;
  parts: () => Promise<GeneratedParts>;
}

export const GENERATED: readonly GeneratedDocument[] = [
  {
    path: 'docs/guide/errors.md',
    needsBrowser: false,
    parts: () => Promise.resolve({ errors: errorsPart() }),
  },
  {
    path: 'docs/formats.md',
    needsBrowser: false,
    parts: async () => ({ catalog: await catalogPart() }),
  },
  {
    path: 'docs/guide/keys.md',
    needsBrowser: true,
    parts: async () => ({ keys: await keysPart() }),
  },
];

/** The document as it is written now. */
export async function regenerated({ path, parts }: GeneratedDocument): Promise<string> {
  return await withParts(await readDocument(path), await parts(), `${HOME}${path}`);
}
