// Fixity: originals re-hashed against what the catalog recorded when it first read them.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { VerifyLine } from '../../../shared/exports/export-manifest.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** Re-hashes every original, one after another; nothing is changed by what is found. */
export async function* verifyOriginals(
  catalog: Catalog,
  signal?: AbortSignal,
): AsyncGenerator<VerifyLine, void, undefined> {
  for (const { rootPath, path, sha256 } of catalog.originals.all()) {
    signal?.throwIfAborted();
    yield { path, state: await stateOf(join(rootPath, path), sha256, signal) };
  }
}

async function stateOf(
  path: string,
  sha256: string,
  signal: AbortSignal | undefined,
): Promise<VerifyLine['state']> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error && 'code' in error) return 'missing';
    throw error;
  }
  return hash.digest('hex') === sha256 ? 'ok' : 'changed';
}
