// `index.html` of a gallery: one file that opens from disk, offline, in any browser of the last years.
// Without scripts it shows every picture side by side; scripts turn pairs into sliders.
import { createHash } from 'node:crypto';
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { Phase } from '../../../../shared/phase.ts';
import { PHASE_SIGNS } from '../../../../shared/captions/fact-words.ts';
import { EARLY_SCRIPT, PAGE_SCRIPT } from './gallery-script.ts';
import { PAGE_STYLE } from './gallery-style.ts';
import type { Publication } from '../publication.ts';
import { escapeHtml, htmlHead } from '../html.ts';

interface PagePicture extends ExportedPicture {
  /** `图01` */
  name: string;
  heading: string | null;
  date: CaptureDate | null;
}

interface PagePair {
  id: string;
  before: PagePicture;
  after: PagePicture;
}

type Block = { pair: PagePair } | { singles: PagePicture[] };

interface Section {
  id: string;
  heading: string | null;
  blocks: Block[];
}

/** Pictures that load with the page; those of longer galleries load when they come near, or for print. */
const EAGER_PICTURES = 60;

/** The page of a gallery. Everything in it that is not markup is escaped. */
export function galleryPage(
  request: Pick<Publication, 'title' | 'pictures' | 'pairs' | 'credits'>,
  pictures: readonly ExportedPicture[],
  exportedAt: Date,
): string {
  const shown = pictures.map((picture, index) => ({
    ...picture,
    name: /([^/]+)\.jpg$/.exec(picture.file)?.[1] ?? `图${picture.number}`,
    heading: request.pictures[index]?.heading ?? null,
    date: request.pictures[index]?.date ?? null,
  }));
  const sections = arrange(shown, request.pairs);
  const style = PAGE_STYLE + pairStyles(sections);
  return `${htmlHead({
    lang: 'zh-CN',
    title: request.title,
    style,
    policy: contentPolicy(style),
    rest: `<script>${EARLY_SCRIPT}</script>\n`,
  })}
<body>
<header>
<h1>${breakable(request.title)}</h1>
<p class="summary">${summary(shown, request.pairs.length)}</p>
${tableOfContents(sections)}</header>
<main>
${sections.map(renderSection).join('\n')}
</main>
<footer>
${request.credits.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<p class="made">${localDay(exportedAt)}导出</p>
</footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** A title breaks between its parts, not inside a word; its text stays the same. */
function breakable(title: string): string {
  return title
    .split(/(.[|｜·•:：,，、;；—]+)/u)
    .map((part, index) =>
      index % 2 === 0 ? escapeHtml(part) : `<span class="unbroken">${escapeHtml(part)}</span><wbr>`,
    )
    .join('');
}

/** Only what is written in the page itself may style or run, and only its own pictures are loaded. */
function contentPolicy(style: string): string {
  return [
    "default-src 'none'",
    // Browsers differ on whether a page from disk is its own 'self'.
    "img-src 'self' file:",
    `style-src ${sourceHash(style)}`,
    `script-src ${sourceHash(EARLY_SCRIPT)} ${sourceHash(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

/** A pair stands where the first of its pictures would; neighbouring single pictures share rows. */
function arrange(pictures: readonly PagePicture[], pairs: Publication['pairs']): Section[] {
  const sections: Section[] = [];
  for (const [index, picture] of pictures.entries()) {
    const mine = pairs.filter(({ before, after }) => before === index || after === index);
    const opened = mine.filter(({ before, after }) => Math.min(before, after) === index);
    if (mine.length > 0 && opened.length === 0) continue;
    let section = sections.at(-1);
    if (section?.heading !== picture.heading) section = undefined;
    if (!section) {
      section = { id: `section-${sections.length + 1}`, heading: picture.heading, blocks: [] };
      sections.push(section);
    }
    const last = section.blocks.at(-1);
    if (opened.length === 0 && last && 'singles' in last) last.singles.push(picture);
    else if (opened.length === 0) section.blocks.push({ singles: [picture] });
    for (const { before, after } of opened) {
      const [first, second] = [pictures[before], pictures[after]];
      if (!first || !second) throw new RangeError('A pair names a picture that is not there.');
      const id = `pair-${first.number}-${second.number}`;
      section.blocks.push({ pair: { id, before: first, after: second } });
    }
  }
  return sections;
}

/** Shapes of the pairs, as rules of their own: inline styles would need a weaker policy. */
function pairStyles(sections: readonly Section[]): string {
  const pairs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('pair' in block ? [block.pair] : [])),
  );
  return pairs
    .map(({ id, before, after }) => {
      const [left, right] = [shape(before), shape(after)];
      return `#${id}{--left:${left}fr;--right:${right}fr;--shape:${right};--both:${round(left + right)}}`;
    })
    .join('\n');
}

function shape({ widthPx, heightPx }: PagePicture): number {
  return round(widthPx / Math.max(1, heightPx));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function renderSection({ id, heading, blocks }: Section): string {
  const body = blocks
    .map((block) => ('pair' in block ? renderPair(block.pair) : renderSingles(block.singles)))
    .join('\n');
  const title = heading === null ? '' : `<h2>${escapeHtml(heading)}</h2>\n`;
  return `<section id="${id}">\n${title}${body}\n</section>`;
}

function renderPair({ id, before, after }: PagePair): string {
  const isAlike = Math.abs(shape(before) / shape(after) - 1) < 0.12;
  return `<div class="pair" id="${id}" role="group" aria-label="前后对比 ${before.name} ${after.name}" data-view="${isAlike ? 'slide' : 'sides'}">
${renderFigure(before, 'before')}
${renderFigure(after, 'after')}
</div>`;
}

function renderSingles(pictures: readonly PagePicture[]): string {
  return `<div class="singles">\n${pictures.map((picture) => renderFigure(picture, null)).join('\n')}\n</div>`;
}

function renderFigure(picture: PagePicture, role: 'before' | 'after' | null): string {
  const { file, name, widthPx, heightPx, caption } = picture;
  const phase: Phase = picture.phase === 'unknown' ? (role ?? 'unknown') : picture.phase;
  const label = [PHASE_SIGNS[phase], picture.date ? dateText(picture.date) : '']
    .filter((part) => part !== '')
    .join(' · ');
  const tag = label === '' ? '' : `<span class="tag ${phase}">${escapeHtml(label)}</span>`;
  const url = file.split('/').map(encodeURIComponent).join('/');
  const lazy = picture.number > EAGER_PICTURES ? ' loading="lazy"' : '';
  return `<figure class="${role ?? 'single'}">
<div class="shot"><img src="${url}" alt="${name}${label === '' ? '' : ` ${escapeHtml(label)}`}" width="${widthPx}" height="${heightPx}"${lazy}>${tag}</div>
<figcaption><a class="number" href="${url}" target="_blank" rel="noopener" title="打开原尺寸图片">${name}</a> <span class="caption">${escapeHtml(caption)}</span></figcaption>
</figure>`;
}

function summary(pictures: readonly PagePicture[], pairCount: number): string {
  const years = pictures
    .flatMap(({ date }) => /^\d{4}(?!s)/.exec(date?.iso ?? '')?.[0] ?? [])
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  const parts = [`${pictures.length} 张图片`];
  if (pairCount > 0) parts.push(`${pairCount} 组前后对比`);
  if (first && last) parts.push(first === last ? `${first} 年` : `${first}–${last}`);
  return parts.join(' · ');
}

function tableOfContents(sections: readonly Section[]): string {
  const named = sections.filter(({ heading }) => heading !== null);
  if (named.length < 2) return '';
  const links = named.map(({ id, heading }) => `<a href="#${id}">${escapeHtml(heading ?? '')}</a>`);
  return `<nav aria-label="目录">${links.join('')}</nav>\n`;
}

/** A capture date as a Chinese reader writes it, as exact as it is known. */
function dateText({ iso, precision }: CaptureDate): string {
  const numbers = (iso.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  switch (precision) {
    case 'day': {
      return `${first}年${second}月${third}日`;
    }
    case 'month': {
      return `${first}年${second}月`;
    }
    case 'year': {
      return `${first}年`;
    }
    case 'decade': {
      return `${first}年代`;
    }
    case 'period': {
      return `${first}–${second}年`;
    }
    case 'month-day': {
      return `${first}月${second}日`;
    }
  }
}

function localDay(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
