// 目录 and 组说明 as pages for print: one file each that opens from disk, offline and without scripts.
import { createHash } from 'node:crypto';
import { escapeHtml, htmlHead } from '../html.ts';
import { catalogueStyle } from './catalogue-style.ts';
import { numberSpan } from './catalogue-tables.ts';
import type { CatalogueGroup, CatalogueRow } from './catalogue.ts';

/** What heads both pages. */
export interface PackageFacts {
  title: string;
  organisation: string;
  fonds: string;
  /** 永久, 30年, 10年 */
  retention: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** `目录.html`: every photo under its group, with a line to sign on. */
export function cataloguePage(facts: PackageFacts, groups: readonly CatalogueGroup[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const head = ['照片号', '题名与文字说明', '时间', '摄影者', '参见号', '原文件'];
  const kinds = ['number', '', 'time', 'by', 'number', 'file'];
  const body = `<h1>照片档案目录</h1>
${factList({
  题名: facts.title,
  移交单位: facts.organisation,
  全宗号: facts.fonds,
  保管期限: facts.retention,
  数量: `${groups.length} 组 ${rows.length} 张`,
  起止照片号: numberSpan(rows),
  编制日期: facts.day,
})}
<table>
<thead><tr>${head.map((word, at) => `<th scope="col" class="${kinds[at] ?? ''}">${word}</th>`).join('')}</tr></thead>
${groups.map((group) => groupRows(group, head.length)).join('\n')}
</table>
<p class="signs">${['移交人', '接收人', '移交日期'].map((word) => `<span>${word}<i></i></span>`).join('')}</p>`;
  return page(`照片档案目录 · ${facts.title}`, 'landscape', body);
}

/** `组说明.html`: each group with its text (总说明) and those of its photos (分说明). */
export function groupPage(facts: PackageFacts, groups: readonly CatalogueGroup[]): string {
  const body = `<h1>照片组说明</h1>
${factList({ 题名: facts.title, 移交单位: facts.organisation, 全宗号: facts.fonds, 编制日期: facts.day })}
${groups.map(renderGroup).join('\n')}`;
  return page(`照片组说明 · ${facts.title}`, 'portrait', body);
}

function page(title: string, orientation: 'landscape' | 'portrait', body: string): string {
  const style = catalogueStyle(orientation);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `${htmlHead({ lang: 'zh-CN', title, style, policy })}
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function factList(facts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([word, value]) => `<div><dt>${word}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<dl class="facts">${entries.join('')}</dl>`;
}

function groupRows({ number, title, rows }: CatalogueGroup, columns: number): string {
  const head = `<tr class="group"><th colspan="${columns}" scope="rowgroup">${number} ${escapeHtml(title)} <span>${rows.length} 张</span></th></tr>`;
  return `<tbody>${head}\n${rows.map(photoRow).join('\n')}</tbody>`;
}

function photoRow(row: CatalogueRow): string {
  const cells = [
    `<a href="${fileUrl(row)}">${escapeHtml(row.number)}</a>`,
    texts(row),
    row.time,
    escapeHtml(row.photographer),
    row.related.map(escapeHtml).join('<br>'),
    `${escapeHtml(row.originalPath)}<br><span class="soft">${row.format} · ${sizeText(row.sizeBytes)}</span>`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function renderGroup({ number, title, text, rows }: CatalogueGroup): string {
  const photos = rows.map(
    (row) =>
      `<tr><td><a href="${fileUrl(row)}">${escapeHtml(row.number)}</a></td><td>${texts(row)}</td><td>${row.time}</td></tr>`,
  );
  return `<section>
<h2><span>${number}</span>${escapeHtml(title)}</h2>
<p class="general">${escapeHtml(text)}</p>
<table>
<thead><tr><th scope="col" class="number">照片号</th><th scope="col">分说明</th><th scope="col" class="time">时间</th></tr></thead>
<tbody>${photos.join('\n')}</tbody>
</table>
</section>`;
}

/** A caption that is its own title is not said twice. */
function texts({ title, text }: CatalogueRow): string {
  const caption = `<p>${escapeHtml(text)}</p>`;
  return title === text.trim() ? caption : `<p><b>${escapeHtml(title)}</b></p>${caption}`;
}

function fileUrl({ file }: CatalogueRow): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** Sizes as people compare them; the table has the bytes. */
function sizeText(sizeBytes: number): string {
  return sizeBytes < 1_000_000
    ? `${Math.max(1, Math.round(sizeBytes / 1000))} KB`
    : `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}
