// Pictures and pairs of a page as markup.
import type { Phase } from '../../../../shared/phase.ts';
import { escapeHtml } from '../html.ts';
import { pictureLabel } from '../picture-label.ts';
import type { PagePair, PagePicture, PageSection } from './page-sections.ts';

/** Pictures that load with the page; those of longer galleries load when they come near, or for print. */
const EAGER_PICTURES = 8;
/** How far two shapes may be apart for one to slide over the other. */
const ALIKE = 0.12;

/** Widths at which the page shows a picture, see its style. */
const SIZES = {
  wide: '(max-width:640px) calc(100vw - 32px), (max-width:1200px) calc(100vw - 80px), 1120px',
  half: '(max-width:640px) calc(100vw - 32px), (max-width:1200px) calc(50vw - 52px), 548px',
};

/** Shapes of the pictures, as rules of their own: inline styles would need a weaker policy. */
export function shapeStyles(sections: readonly PageSection[]): string {
  const rules = new Set<string>();
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if ('singles' in block) {
        for (const picture of block.singles) {
          rules.add(`.${shapeClass(picture)}{--shape:${shape(picture)}}`);
        }
      }
      if (!('pair' in block)) continue;
      const [left, right] = [shape(block.pair.before), shape(block.pair.after)];
      const values = `--left:${left}fr;--right:${right}fr;--shape:${right};--both:${round(left + right)}`;
      rules.add(`.${shapeClass(block.pair.before, block.pair.after)}{${values}}`);
    }
  }
  return `${[...rules].join('\n')}\n`;
}

export function renderPair({ id, before, after }: PagePair): string {
  const isAlike = Math.abs(shape(before) / shape(after) - 1) < ALIKE;
  return `<div class="pair ${shapeClass(before, after)}" id="${id}" role="group" aria-label="前后对比 ${before.name} ${after.name}" data-view="${isAlike ? 'slide' : 'sides'}">
${renderFigure(before, { kind: 'before', phase: 'before', sizes: SIZES.wide })}
${renderFigure(after, { kind: 'after', phase: 'after', sizes: SIZES.wide })}
</div>`;
}

export function renderSingles(pictures: readonly PagePicture[]): string {
  const sizes = pictures.length === 1 ? SIZES.wide : SIZES.half;
  const figures = pictures.map((picture) =>
    renderFigure(picture, { kind: `single ${shapeClass(picture)}`, phase: 'unknown', sizes }),
  );
  return `<div class="singles">\n${figures.join('\n')}\n</div>`;
}

function renderFigure(
  picture: PagePicture,
  role: { kind: string; phase: Phase; sizes: string },
): string {
  const { file, name, widthPx, heightPx, caption } = picture;
  const phase: Phase = picture.phase === 'unknown' ? role.phase : picture.phase;
  const label = pictureLabel(phase, picture.date);
  const tag = label === '' ? '' : `<span class="tag ${phase}">${escapeHtml(label)}</span>`;
  const url = urlOf(file);
  const small = picture.small;
  const sources =
    small === null
      ? ''
      : ` srcset="${urlOf(small.file)} ${small.widthPx}w, ${url} ${widthPx}w" sizes="${role.sizes}"`;
  const lazy = picture.number > EAGER_PICTURES ? ' loading="lazy"' : '';
  return `<figure class="${role.kind}">
<div class="shot"><img src="${url}"${sources} alt="${name}${label === '' ? '' : ` ${escapeHtml(label)}`}" width="${widthPx}" height="${heightPx}"${lazy}>${tag}</div>
<figcaption><a class="number" href="${url}" target="_blank" rel="noopener" title="打开原尺寸图片">${name}</a> <span class="caption">${escapeHtml(caption)}</span></figcaption>
</figure>`;
}

/** A file of the export as the page names it. */
function urlOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

function shapeClass(...pictures: PagePicture[]): string {
  return ['shape', ...pictures.map((picture) => Math.round(shape(picture) * 1000))].join('-');
}

function shape({ widthPx, heightPx }: PagePicture): number {
  return round(widthPx / Math.max(1, heightPx));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
