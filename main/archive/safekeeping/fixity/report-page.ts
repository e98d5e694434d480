// The report as one page that opens from disk, offline and without scripts, and prints on A4.
import { createHash } from 'node:crypto';
import type { Language } from '../../../../shared/errors.ts';
import type { FixityEntry, FixityReport, FixityRun } from '../../../../shared/fixity.ts';
import { escapeHtml, htmlHead } from '../../exports/html.ts';
import { REPORT_WORDS } from './report-words.ts';

/** More go into the table only; a page of ten thousand lines is not signed by anybody. */
const LISTED = 200;

const STYLE = `
:root{--ink:#1d1c1a;--soft:#66635d;--line:#cfcbc2;color-scheme:light}
*{box-sizing:border-box;margin:0}
body{max-width:210mm;margin:0 auto;padding:12mm;background:#fff;color:var(--ink);font:10.5pt/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:20pt;font-weight:600;line-height:1.4}
.lead{color:var(--soft)}
table{width:100%;margin-top:6mm;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:1.4mm 2mm;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
th{color:var(--soft)}
.facts th{width:62mm}
.list{font-size:9pt}
.list td:nth-child(2){white-space:nowrap}
.blanks{display:flex;gap:10mm;margin-top:16mm}
.blanks span{display:flex;flex:1;gap:2mm;align-items:flex-end;white-space:nowrap}
.blanks i{flex:1;height:8mm;border-bottom:.3mm solid var(--ink)}
@media print{
@page{size:A4;margin:14mm}
body{padding:0}
tr,.blanks{break-inside:avoid}
thead{display:table-header-group}
}
`;

/** The page. Everything in it that is not markup is escaped. */
export function reportPage(
  report: FixityReport,
  entries: readonly FixityEntry[],
  { language, at }: { language: Language; at: Date },
): string {
  const words = REPORT_WORDS[language];
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const { rows, states } = words;
  const { faults, oldestCheck, last, away } = report;
  const facts = [
    [rows.originals, words.count(report.originalCount)],
    [rows.oldest, oldestCheck === null ? words.unknown : words.instant(oldestCheck)],
    [rows.last, last === null ? words.unknown : runText(last, language)],
    [states.ok, words.count(report.fineCount)],
    [states.changed, words.count(faults.changed)],
    [rows.rotten, words.count(report.rottenCount)],
    [states.unreadable, words.count(faults.unreadable)],
    [states.missing, words.count(faults.missing)],
    [rows.replaced, words.count(report.replacedCount)],
    [rows.away, away.length === 0 ? words.none : away.join('、')],
  ];
  return `${htmlHead({ lang: language, title: words.title, style: STYLE, policy })}
<body>
<main>
<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p class="lead">${escapeHtml(words.madeOn(words.instant(at.toISOString())))}</p>
<table class="facts">
<tbody>
${facts.map(([term = '', text = '']) => `<tr><th scope="row">${term}</th><td>${escapeHtml(text)}</td></tr>`).join('\n')}
</tbody>
</table>
${listOf(entries, language)}
<p class="blanks">${words.blanks.map((blank) => `<span>${blank}<i></i></span>`).join('')}</p>
</main>
</body>
</html>
`;
}

function listOf(entries: readonly FixityEntry[], language: Language): string {
  const words = REPORT_WORDS[language];
  if (entries.length === 0) return `<p class="lead">${words.allRight}</p>`;
  const [, file = '', state = '', note = '', since = '', intact = ''] = words.columns;
  const head = [file, state, note, since, intact];
  const body = entries
    .slice(0, LISTED)
    .map((entry) => [
      `${entry.rootLabel}/${entry.path}`,
      words.states[entry.state],
      words.reasons[entry.reason],
      entry.since === null ? '' : words.instant(entry.since),
      entry.intact === null ? '' : `${entry.intact.rootLabel}/${entry.intact.path}`,
    ]);
  const more = entries.length - body.length;
  return `<table class="list">
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${body.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>${more > 0 ? `\n<p class="lead">${words.more(more, words.tableFile)}</p>` : ''}`;
}

function runText(run: FixityRun, language: Language): string {
  const words = REPORT_WORDS[language];
  const count = run.ok + run.changed + run.missing + run.unreadable;
  const [from, to] = [run.startedAt, run.endedAt ?? run.startedAt].map(words.instant);
  return words.run(from ?? '', to ?? '', count);
}
