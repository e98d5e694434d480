// An article ready for an official account: the HTML for its editor, the pictures, the covers, and a page to copy from.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { WechatSettings } from '../../../../shared/exports/export-kinds.ts';
import { wechatMeasure } from '../../../../shared/exports/wechat-limits.ts';
import { writePieces } from '../documents/pieces.ts';
import type { ExportWriter } from '../frame/export-writer.ts';
import { writeStaged } from '../frame/staging.ts';
import type { Publication } from '../publication.ts';
import { COVERS, publishAccountPictures } from './account-pictures.ts';
import { articleBlocks } from './article-blocks.ts';
import { checkWechat } from './check-wechat.ts';
import { FRAGMENT_FILE, publicationMeasures, wechatFragment } from './fragment.ts';
import { PREVIEW_FILE, previewPage } from './preview-page.ts';

/**
 * An article of a publication for an official account.
 * @throws ArchiveError wechat-author-too-long, wechat-digest-too-long
 */
export function wechatWriter(publication: Publication, settings: WechatSettings): ExportWriter {
  refuseTooLong(publication, settings);
  const fragment = wechatFragment(publication);
  const preview = async (dir: string) => {
    const measures = [
      ...publicationMeasures(publication, settings),
      wechatMeasure('picture', await largestPicture(dir, publication)),
    ];
    const page = { publication, settings, fragment, measures, covers: COVERS };
    return previewPage(page, (file) => readFile(join(dir, file)));
  };
  return {
    choice: { kind: 'wechat', settings },
    write: async (dir, run) => {
      const written = await publishAccountPictures(publication, settings.pairPictures, dir, run);
      await writeStaged(join(dir, FRAGMENT_FILE), fragment);
      await writePieces(join(dir, PREVIEW_FILE), await preview(dir));
      return written;
    },
    check: async (dir, manifest, { signal }) => {
      await checkWechat(dir, manifest, publication, await preview(dir), signal);
    },
  };
}

/** They are typed for this export alone, so whoever typed them is asked to shorten them; see the limits. */
function refuseTooLong(publication: Publication, settings: WechatSettings): void {
  for (const { name, used, limit, isOver } of publicationMeasures(publication, settings)) {
    if (!isOver || (name !== 'author' && name !== 'digest')) continue;
    throw new ArchiveError(`wechat-${name}-too-long`, { used, limit });
  }
}

/** Bytes of the largest picture that the article shows. */
async function largestPicture(dir: string, publication: Publication): Promise<number> {
  let largest = 0;
  for (const block of articleBlocks(publication)) {
    if ('file' in block) largest = Math.max(largest, (await stat(join(dir, block.file))).size);
  }
  return largest;
}
