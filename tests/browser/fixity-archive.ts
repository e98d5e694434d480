// An archive on disk of which some originals are no longer what they were.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { openArchive } from '../../main/archive/open-archive.ts';
import { flipBit } from '../archive/safekeeping/fixity/fixity-box.ts';
import { runIndex, temporaryFolder } from '../support/temporary-archive.ts';

const SAMPLE = new URL('../../resources/sample/photos/2022-05-20 党代会专版/', import.meta.url);

export interface FaultyArchive extends AsyncDisposable {
  dir: string;
  root: string;
  /** Where what is broken lies, relative to the root. */
  paths: typeof PATHS;
}

const PATHS = {
  rotten: '照片/旧村.jpg',
  gone: '照片/丢失.jpg',
  noFile: '照片/占位.jpg',
  edited: '照片/调亮.jpg',
  captioned: '照片/只写了说明.jpg',
} as const;

/** Photos of the sample, in the order of `PATHS`. */
const PHOTOS = ['01.jpg', '02.jpg', '03.jpg', '04.jpg', '05.jpg'];

/** A copy of sample photos, indexed, then damaged, deleted, edited and checked. */
export async function faultyArchive(): Promise<FaultyArchive> {
  const home = await temporaryFolder();
  const [dir, root] = [join(home.path, 'archive'), join(home.path, '项目照片')];
  const at = (path: string): string => join(root, path);
  await mkdir(join(root, '照片'), { recursive: true });
  for (const [index, path] of Object.values(PATHS).entries()) {
    await cp(new URL(PHOTOS[index] ?? '', SAMPLE), at(path));
  }
  await cp(at(PATHS.rotten), at('备份.jpg'));
  const archive = await openArchive({ dir });
  await archive.addRoot(root);
  await runIndex(archive);
  archive.decideFact(archive.photoAt(PATHS.edited).id, 'caption', '搬迁前的黑沟村');
  const bytes = await readFile(at(PATHS.edited));
  await writeFile(at(PATHS.edited), await sharp(bytes).linear(1, 45).jpeg().toBuffer());
  // Bytes after the end of a JPEG change nothing of its picture.
  await writeFile(
    at(PATHS.captioned),
    Buffer.concat([await readFile(at(PATHS.captioned)), Buffer.from('x')]),
  );
  await runIndex(archive);
  await flipBit(at(PATHS.rotten));
  await rm(at(PATHS.gone));
  await rm(at(PATHS.noFile));
  await mkdir(at(PATHS.noFile));
  await Array.fromAsync(archive.fixity.check(null));
  await archive.close();
  return { dir, root, paths: PATHS, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}
