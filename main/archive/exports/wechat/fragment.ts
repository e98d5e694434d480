// The HTML that goes into the editor of an official account: inline styles only, and little of them, since WeChat
// takes everything else away and counts every character.
import type { WechatSettings } from '../../../../shared/exports/export-kinds.ts';
import { type WechatMeasure, wechatMeasures } from '../../../../shared/exports/wechat-limits.ts';
import { escapeHtml } from '../html.ts';
import type { Publication } from '../publication.ts';
import { type ArticleBlock, articleBlocks } from './article-blocks.ts';

/** The article on its own, for those who bring it into an editor by other means than the page. */
export const FRAGMENT_FILE = 'wechat.html';

/** What all paragraphs inherit stands here once. Line breaks inside of a caption stay, and no blank is lost. */
const WHOLE =
  'font-size:16px;line-height:1.8;letter-spacing:.5px;color:#333;text-align:justify;white-space:pre-wrap';
const BODY = 'margin:0 0 16px;text-indent:2em';
const HEADING = 'margin:32px 0 16px;font-size:18px;text-align:left';
const PICTURE = 'margin:24px 0 8px;text-align:center';
const IMAGE = 'display:block;max-width:100%;height:auto;margin:0 auto';
/** Small, grey and centred, as accounts set captions; the grey has 4.7 : 1 on white. */
const CAPTION = 'margin:0 0 8px;font-size:13px;line-height:1.6;color:#737373;text-align:center';
const CREDIT = 'margin:8px 0 0;font-size:14px;color:#737373;text-align:right';

/** The article of a publication, its pictures by their names inside the export. Everything that is not markup is escaped. */
export function wechatFragment(publication: Publication): string {
  const blocks = articleBlocks(publication).map(renderBlock);
  return `<section style="${WHOLE}">${blocks.join('')}</section>`;
}

/** How much of WeChat's limits a publication would use; costs no look at a picture. */
export function publicationMeasures(
  publication: Publication,
  { author, digest }: Pick<WechatSettings, 'author' | 'digest'>,
): WechatMeasure[] {
  const { title } = publication;
  return wechatMeasures({ title, author, digest, body: wechatFragment(publication) });
}

/** Every paragraph of text in the article, in order. */
export function fragmentTexts(publication: Publication): string[] {
  return articleBlocks(publication).flatMap((block) =>
    'captions' in block ? block.captions : [block.text],
  );
}

function renderBlock(block: ArticleBlock): string {
  switch (block.kind) {
    case 'heading': {
      return paragraph(HEADING, `<strong>${inline(block.text)}</strong>`);
    }
    case 'body': {
      return paragraph(BODY, inline(block.text));
    }
    case 'credit': {
      return paragraph(CREDIT, inline(block.text));
    }
    case 'picture':
    case 'pair': {
      // The name tells which picture to put there by hand, should it be lost on the way.
      const image = `<img src="${block.file}" alt="${block.name}" style="${IMAGE}">`;
      const captions = block.captions.map((text) => paragraph(CAPTION, inline(text)));
      return paragraph(PICTURE, image) + captions.join('');
    }
  }
}

function paragraph(style: string, content: string): string {
  return `<p style="${style}">${content}</p>`;
}

function inline(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
