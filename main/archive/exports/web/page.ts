// One file that opens from disk, offline, in any browser of the last years. Without scripts it shows every picture
// side by side; scripts turn pairs into sliders.
import { createHash } from 'node:crypto';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { localDayText } from '../date-text.ts';
import { escapeHtml, htmlHead } from '../html.ts';
import { publicationSummary } from '../publication-summary.ts';
import type { PagePublication } from './gallery-page.ts';
import { renderPair, renderSingles, shapeStyles } from './page-figures.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { arrangePage, pagePictures, type PagePicture, type PageSection } from './page-sections.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PRINT_STYLE } from './print-style.ts';

/** From so many sections on, the table of contents stands in columns. */
const MANY_SECTIONS = 7;

/**
 * A page of a publication, around its text where it has lines. Everything in it that is not markup is escaped.
 * @param smallOf the same picture for small screens, where there is one
 */
export function renderPage(
  publication: PagePublication,
  pictures: readonly ExportedPicture[],
  exportedAt: Date,
  smallOf?: (picture: ExportedPicture) => PagePicture['small'],
): string {
  const { title, lines, credits } = publication;
  const sections = arrangePage(publication, pagePictures(publication, pictures, smallOf));
  const style = PAGE_STYLE + shapeStyles(sections) + PRINT_STYLE;
  return `${htmlHead({ lang: 'zh-CN', title, style, policy: contentPolicy(style) })}
<body${lines.length === 0 ? '' : ' class="article"'}>
<header>
<h1>${breakable(title)}</h1>
<p class="summary">${escapeHtml(publicationSummary(publication))}</p>
${tableOfContents(sections)}</header>
<main>
${sections.map(renderSection).join('\n')}
</main>
<footer>
${credits.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
<p class="made">${localDayText(exportedAt)}导出</p>
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
    `script-src ${sourceHash(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** How a content security policy names a script or style that stands in the page. */
export function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

function renderSection({ id, heading, blocks }: PageSection): string {
  const body = blocks.map((block) => {
    if ('pair' in block) return renderPair(block.pair);
    return 'singles' in block
      ? renderSingles(block.singles)
      : `<p class="text">${escapeHtml(block.text)}</p>`;
  });
  const title = heading === null ? [] : [`<h2>${escapeHtml(heading)}</h2>`];
  return `<section id="${id}">\n${[...title, ...body].join('\n')}\n</section>`;
}

function tableOfContents(sections: readonly PageSection[]): string {
  const named = sections.filter(({ heading }) => heading !== null);
  if (named.length < 2) return '';
  const links = named.map(({ id, heading }) => `<a href="#${id}">${escapeHtml(heading ?? '')}</a>`);
  const columns = named.length < MANY_SECTIONS ? '' : ' class="columns"';
  return `<nav aria-label="目录"${columns}>\n${links.join('\n')}\n</nav>\n`;
}
