// The built renderer from disk. Nothing outside its folder can be reached, whatever the path says.
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';

/** What the renderer's index.html holds for the host to fill in. */
const BASE_PLACEHOLDER = /<base href="\.\/"\s*\/?>/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Answers `path` (still encoded, without the mount's base path) from `rendererDir`. A page that the
 * renderer's router knows and the disk does not gets index.html, but only where a browser navigates.
 * @throws ArchiveError not-found
 */
export async function serveStatic(
  rendererDir: string,
  path: string,
  request: Request,
  basePath: string,
): Promise<Response> {
  const file = await resolveInside(rendererDir, path);
  if (file !== null && relative(rendererDir, file) !== 'index.html') {
    const bytes = await readIfFile(file);
    if (bytes) return fileResponse(file, bytes, rendererDir);
  }
  if (file !== null && (isIndex(rendererDir, file) || isNavigation(request))) {
    return await indexResponse(rendererDir, basePath);
  }
  throw new ArchiveError('not-found', { what: 'page' });
}

/** [Note: Decode, resolve, check] In this order: a check before decoding is a check of other text. */
async function resolveInside(rendererDir: string, path: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Malformed escapes name no file.
    return null;
  }
  if (/[\0\\:]/.test(decoded) || decoded.split('/').includes('..')) return null;
  const file = resolve(rendererDir, `.${sep}${decoded.replace(/^\/+/, '')}`);
  if (!isInside(rendererDir, file)) return null;
  try {
    // A link inside the folder must not lead out of it either.
    const real = await realpath(file);
    return isInside(await realpath(rendererDir), real) ? file : null;
  } catch {
    // Not on disk: perhaps a page of the router.
    return file;
  }
}

function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isIndex(rendererDir: string, file: string): boolean {
  return file === rendererDir || file === join(rendererDir, 'index.html');
}

/** Browsers say so in either header; scripts and pictures ask for neither. */
function isNavigation({ headers }: Request): boolean {
  if (headers.get('sec-fetch-mode') === 'navigate') return true;
  return headers.get('accept')?.includes('text/html') ?? false;
}

async function readIfFile(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
      return null;
    }
    throw error;
  }
}

function fileResponse(file: string, bytes: Uint8Array<ArrayBuffer>, rendererDir: string): Response {
  // Vite names what it puts into assets/ by content.
  const isNamedByContent = relative(rendererDir, file).startsWith(`assets${sep}`);
  return new Response(bytes, {
    headers: {
      'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'content-length': String(bytes.byteLength),
      'cache-control': isNamedByContent ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

async function indexResponse(rendererDir: string, basePath: string): Promise<Response> {
  const bytes = await readIfFile(join(rendererDir, 'index.html'));
  if (!bytes) throw new ArchiveError('not-found', { what: 'index.html' });
  const html = new TextDecoder().decode(bytes);
  return new Response(
    html.replace(BASE_PLACEHOLDER, () => `<base href="${basePath}" />`),
    {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    },
  );
}
