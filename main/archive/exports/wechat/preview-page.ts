// `index.html` of an article for an official account: shows it as it will look, copies it, and measures it.
import { createHash } from 'node:crypto';
import type { WechatSettings } from '../../../../shared/exports/export-kinds.ts';
import {
  WECHAT_OWN_DIGEST,
  type WechatMeasure,
  type WechatMeasureName,
} from '../../../../shared/exports/wechat-limits.ts';
import { escapeHtml, htmlHead } from '../html.ts';
import type { Publication } from '../publication.ts';
import { PREVIEW_SCRIPT } from './preview-script.ts';
import { PREVIEW_STYLE } from './preview-style.ts';

export const PREVIEW_FILE = 'index.html';

/** What the page shows. */
export interface PreviewPage {
  publication: Pick<Publication, 'title' | 'missing'>;
  settings: Pick<WechatSettings, 'author' | 'digest'>;
  /** The article as it goes into the editor. */
  fragment: string;
  measures: readonly WechatMeasure[];
  covers: readonly { file: string; label: string; isWide: boolean }[];
}

/**
 * The page, piece by piece, since it holds every picture of the article: a page on disk may not read the files beside
 * it, and what is copied must carry them.
 * @param read a picture's bytes by its name inside the export
 */
export async function* previewPage(
  page: PreviewPage,
  read: (file: string) => Promise<Buffer>,
): AsyncGenerator<string, void, undefined> {
  yield pageHead(page);
  // Every other part is the address of a picture.
  for (const [index, part] of page.fragment.split(/(?<= src=")([^"]+)(?=")/).entries()) {
    yield index % 2 === 0
      ? part
      : `data:image/jpeg;base64,${(await read(part)).toString('base64')}`;
  }
  yield pageFoot(page);
}

function pageHead({ publication: { title }, settings: { author } }: PreviewPage): string {
  return `${htmlHead({ lang: 'zh-CN', title, style: PREVIEW_STYLE, policy: contentPolicy() })}
<body>
<div class="desk">
<main>
<h1>${escapeHtml(title)}</h1>
${author === '' ? '' : `<p class="byline">${escapeHtml(author)}</p>`}
<div id="article">`;
}

function pageFoot({ publication, settings, measures, covers }: PreviewPage): string {
  return `</div>
</main>
<aside aria-label="发布到公众号">
<button type="button" id="copy" hidden>复制正文和图片</button>
<noscript><p>这个浏览器没有运行脚本：请从头到尾选中正文，再复制。</p></noscript>
<p id="status" role="status"></p>
<ol>
<li>复制后，到公众号编辑器的正文里粘贴，等图片传完。</li>
<li>先保存，再预览。哪张图没有传上去，就按图号从 pictures 文件夹里补。</li>
<li>标题、作者、摘要在下面，点一下就选中；封面用两张 cover 图片。</li>
</ol>
<h2>用量</h2>
<ul>
${measures.map(renderMeasure).join('\n')}
</ul>
<h2>另外填写</h2>
<dl>
<dt>标题</dt>${field(publication.title, '')}
<dt>作者</dt>${field(settings.author, '未填')}
<dt>摘要</dt>${field(settings.digest, `未填，公众号会取正文前 ${WECHAT_OWN_DIGEST} 字`)}
</dl>
<h2>封面</h2>
<div class="covers">
${covers.map(renderCover).join('\n')}
</div>
${renderMissing(publication.missing)}</aside>
</div>
<script>${PREVIEW_SCRIPT}</script>
</body>
</html>
`;
}

/** Inline styles are the article's own; nothing but the page's one script runs. */
function contentPolicy(): string {
  return [
    "default-src 'none'",
    "img-src 'self' file: data:",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${createHash('sha256').update(PREVIEW_SCRIPT).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const LABELS: Record<WechatMeasureName, string> = {
  title: '标题',
  author: '作者',
  digest: '摘要',
  body: '正文字符（含标签和样式）',
  'body-bytes': '正文大小',
  picture: '最大的一张图片',
};

/** What to do about what is over; the author and the digest never are, an export with such is refused. */
const ADVICE: Partial<Record<WechatMeasureName, string>> = {
  title: '请在公众号里改短。',
  body: '公众号可能不收，请删减或分成两篇。',
  'body-bytes': '公众号可能不收，请删减或分成两篇。',
};

function renderMeasure({ name, used, limit, unit, isOver }: WechatMeasure): string {
  const share = Math.min(100, Math.round((used / limit) * 100));
  const over = isOver ? `<em>超出 ${amount(used - limit, unit)}。${ADVICE[name] ?? ''}</em>` : '';
  return `<li class="measure${isOver ? ' over' : ''}"><span>${amount(used, unit)} / ${amount(limit, unit)}</span>${LABELS[name]}<div class="bar" aria-hidden="true"><i style="width:${share}%"></i></div>${over}</li>`;
}

function amount(value: number, unit: WechatMeasure['unit']): string {
  const number = (unit === 'bytes' ? Math.ceil(value / 1000) : value).toLocaleString('en-US');
  return unit === 'bytes' ? `${number} KB` : `${number} 字`;
}

function field(text: string, empty: string): string {
  return text === ''
    ? `<dd class="none">${empty}</dd>`
    : `<dd class="take">${escapeHtml(text)}</dd>`;
}

function renderCover({ file, label, isWide }: PreviewPage['covers'][number]): string {
  return `<figure${isWide ? ' class="wide"' : ''}><img src="${file}" alt="封面 ${label}"><figcaption>${label}</figcaption></figure>`;
}

function renderMissing(missing: Publication['missing']): string {
  if (missing.length === 0) return '';
  const items = missing.map(({ caption }) => `<li>${escapeHtml(caption)}</li>`);
  return `<h2>没有图片的说明（正文里没有放）</h2>\n<ul class="missing">${items.join('')}</ul>\n`;
}
