// The page of the list for print: one file that opens from disk, offline and without scripts, with a reference grid
// over each picture.
import { createHash } from 'node:crypto';
import { escapeHtml, htmlHead } from '../html.ts';
import type { ShotListEntry, ShotListRequest } from './shot-list-request.ts';
import { SHOT_LIST_STYLE } from './shot-list-style.ts';
import { shotListWords, type ShotListWords, whatOf } from './shot-list-words.ts';

/** An entry with its place in the list and the file of its picture; null where there is no picture. */
export interface NumberedShot extends ShotListEntry {
  number: number;
  file: string | null;
}

const SHOTS_ON_A_PAGE = 2;

/** Thirds and a centre cross to frame a new shot by, drawn dark under light so that they are seen on snow and on shadow. */
const GRID_LINES = 'M1 0V3M2 0V3M0 1H3M0 2H3M1.4 1.5H1.6M1.5 1.4V1.6';
const GRID = `<svg class="grid" viewBox="0 0 3 3" preserveAspectRatio="none" aria-hidden="true"><path class="under" d="${GRID_LINES}" fill="none" vector-effect="non-scaling-stroke"/><path class="over" d="${GRID_LINES}" fill="none" vector-effect="non-scaling-stroke"/></svg>`;

/** The page of a list. Everything in it that is not markup is escaped. */
export function shotListPage(
  { language, place }: Pick<ShotListRequest, 'language' | 'place'>,
  shots: readonly NumberedShot[],
  exportedAt: Date,
): string {
  const words = shotListWords(language);
  const style = SHOT_LIST_STYLE + shots.map(shapeRule).join('\n');
  const title = `${words.title} · ${place}`;
  const day = localDay(exportedAt);
  const sheets = chunk(shots, SHOTS_ON_A_PAGE);
  const body = sheets.map((sheet, index) => {
    const running = [title, words.exportedOn(day), words.page(index + 1, sheets.length)];
    return `<section class="sheet shots">
<p class="running">${running.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</p>
${sheet.map((shot) => renderShot(shot, words)).join('\n')}
</section>`;
  });
  return `${htmlHead({ lang: words.htmlLang, title, style, policy: contentPolicy(style) })}
<body>
<input type="checkbox" id="grid" checked>
<p class="bar"><label for="grid">${words.grid}</label><span>${words.howToPrint}</span></p>
<main>
${overview(shots, words, title, day)}${body.join('\n')}
</main>
</body>
</html>
`;
}

/** Only what is written in the page itself may style it, and only its own pictures are loaded. */
function contentPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  // Browsers differ on whether a page from disk is its own 'self'.
  return `default-src 'none'; img-src 'self' file:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The shape of a picture as a rule of its own: inline styles would need a weaker policy. */
function shapeRule({ number, shot }: NumberedShot): string {
  const { widthPx, heightPx } = shot.reference;
  const shape = Math.round((Math.max(1, widthPx) / Math.max(1, heightPx)) * 1000) / 1000;
  return `#shot-${number}{--shape:${shape}}`;
}

/** Villages with what is to do in each, to plan the way by; a list of one village needs none. */
function overview(
  shots: readonly NumberedShot[],
  words: ShotListWords,
  title: string,
  day: string,
): string {
  const villages = Map.groupBy(shots, ({ shot: { reference } }) =>
    JSON.stringify([reference.facts.town, reference.facts.village]),
  );
  if (villages.size < 2) return '';
  const rows = [...villages.values()].map((here) => {
    const { town, village } = here[0]?.shot.reference.facts ?? {};
    const count = (half: string): string =>
      String(here.filter(({ shot }) => shot.missing === half).length);
    return `<tr><td>${escapeHtml(town ?? words.unknownTown)}</td><td><a href="#shot-${here[0]?.number ?? 1}">${escapeHtml(village ?? '')}</a></td><td class="figure">${count('after')}</td><td class="figure">${count('before')}</td></tr>`;
  });
  return `<section class="sheet">
<h1>${escapeHtml(title)}</h1>
<p class="summary">${words.count(shots.length)} · ${words.exportedOn(day)}</p>
<table aria-label="${words.villages}">
<thead><tr><th>${words.town}</th><th>${words.village}</th><th class="figure">${words.todo.after}</th><th class="figure">${words.todo.before}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>
`;
}

function renderShot(numbered: NumberedShot, words: ShotListWords): string {
  const { number, shot, latitude, longitude } = numbered;
  const { facts, path } = shot.reference;
  const village = [facts.town, facts.village].filter((name) => name !== null).join(' ');
  const position =
    latitude === null || longitude === null ? null : words.position(latitude, longitude);
  const details = [
    [words.place, village, ''],
    [words.what, whatOf(facts, words), ''],
    [words.taken, referenceText(numbered, words), ''],
    [words.where, position, ''],
    [words.why, words.reason(shot), ''],
    [words.original, path, 'path'],
  ].flatMap(([term = '', text = null, kind = '']) =>
    text === null ? [] : [`<dt>${term}</dt><dd class="${kind}">${escapeHtml(text)}</dd>`],
  );
  return `<article class="shot" id="shot-${number}">
<header><span class="box"></span><span class="number">${number}</span><h2>${escapeHtml(`${facts.village ?? ''} · ${whatOf(facts, words)}`)}</h2><span class="todo">${words.todo[shot.missing]}</span></header>
<div class="body">
${renderFrame(numbered, words)}
<div class="side"><dl>${details.join('')}</dl><p class="notes">${words.notes}</p></div>
</div>
${renderBlanks(numbered, words)}
</article>`;
}

function renderFrame({ file, shot, number }: NumberedShot, words: ShotListWords): string {
  if (file === null) return `<div class="frame empty">${words.noPicture}</div>`;
  const { widthPx, heightPx } = shot.reference;
  const phase = shot.missing === 'after' ? 'before' : 'after';
  const url = file.split('/').map(encodeURIComponent).join('/');
  return `<div class="frame"><img src="${url}" alt="${words.taken} ${number}" width="${widthPx}" height="${heightPx}">${shot.missing === 'after' ? GRID : ''}<span class="tag ${phase}">${words.phase[phase]}</span></div>`;
}

function renderBlanks({ shot: { missing } }: NumberedShot, words: ShotListWords): string {
  const { date, by, done, failed } = words.blanks[missing];
  return `<p class="blanks"><span>${date}<i></i></span><span>${by}<i></i></span><span><b></b>${done}</span><span class="wide"><b></b>${failed}<i></i></span></p>`;
}

/** 前 · 2014年5月1日 */
function referenceText({ shot }: ShotListEntry, words: ShotListWords): string {
  const { date } = shot.reference.facts;
  const phase = words.phase[shot.missing === 'after' ? 'before' : 'after'];
  return `${phase} · ${date === null ? words.noDate : words.date(date)}`;
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()];
  return [date.getFullYear(), month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
