// What the tests and the generator read of the documents. A document is Markdown; code in it is never read as text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The program's own folder, which documents are named from. */
export const HOME = new URL('../../', import.meta.url).pathname;

/** README and every page below `docs`, by their paths from the program's folder. */
export async function documentPaths(): Promise<string[]> {
  const names = await readdir(join(HOME, 'docs'), { recursive: true });
  const pages = names.filter((name) => name.endsWith('.md')).sort();
  return ['README.md', ...pages.map((name) => join('docs', name))];
}

/** The text of a document. */
export function readDocument(path: string): Promise<string> {
  return readFile(join(HOME, path), 'utf8');
}

/** What is said in code: fenced blocks, then spans between backticks. */
export function codeIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(FENCE)].map(([, , code = '']) => code);
  const spans = [...markdown.replaceAll(FENCE, '').matchAll(SPAN)].map(([, code = '']) => code);
  return [...blocks, ...spans];
}

/** The document without its code. */
export function proseIn(markdown: string): string {
  return markdown.replaceAll(FENCE, '').replaceAll(SPAN, '');
}

/** Addresses of links and pictures. */
export function addressesIn(markdown: string): string[] {
  return [...proseIn(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
}

/** The names by which links within a page find its headings, as GitHub makes them. */
export function anchorsIn(markdown: string): Set<string> {
  const headings = proseIn(markdown).matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

const FENCE = /^```(\w*)\n(.*?)^```$/gms;
const SPAN = /`([^`\n]+)`/g;
