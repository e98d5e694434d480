// The look of the list for print: A4, two shots a page. System fonts only; colour means phase and nothing else.

/** CSS that goes into the page; the shapes of its pictures follow it. Lengths that print are in millimetres. */
export const SHOT_LIST_STYLE = `
:root{--paper:#f7f6f3;--ink:#1d1c1a;--soft:#66635d;--line:#cfcbc2;--link:#2b5f9e;--before:#8a6a45;--after:#2f7d5b;color-scheme:light}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:10pt/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
.bar{display:flex;flex-wrap:wrap;gap:4px 24px;max-width:210mm;margin:0 auto;padding:16px 16px 16px 28px;color:var(--soft);font-size:14px}
.bar label{color:var(--ink);cursor:pointer}
#grid{position:absolute;left:max(4px,calc(50% - 105mm));top:19px;width:16px;height:16px}
#grid:focus-visible{outline:2px solid var(--link);outline-offset:2px}
#grid:not(:checked)~main .grid{display:none}
.sheet{width:210mm;max-width:100%;margin:0 auto 16px;padding:10mm;background:#fff;border:1px solid var(--line)}
.running{display:flex;gap:8mm;justify-content:space-between;height:6mm;color:var(--soft);font-size:8.5pt;line-height:5mm}
h1{font-size:20pt;font-weight:600;line-height:1.4}
.summary{margin:2mm 0 6mm;color:var(--soft)}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:1.2mm 2mm;border-bottom:1px solid var(--line);text-align:left;font-weight:400}
th{color:var(--soft)}
td.figure,th.figure{text-align:right;width:28mm}
a{color:var(--link);text-decoration:none}
.shot{display:flex;flex-direction:column;min-height:132mm;padding:3mm 0;border-top:.4mm solid var(--ink)}
.shot header{display:flex;gap:3mm;align-items:baseline}
.box{flex:none;align-self:center;width:4.5mm;height:4.5mm;border:.35mm solid var(--ink);border-radius:.6mm}
h2{flex:1;min-width:0;font-size:13pt;font-weight:600;line-height:1.35}
.number{color:var(--soft);font-size:11pt;font-variant-numeric:tabular-nums}
.todo{flex:none;padding:0 2.5mm;border:.3mm solid var(--ink);border-radius:1mm;font-size:10pt;line-height:6mm}
.body{display:flex;flex:1;flex-wrap:wrap;gap:4mm 5mm;margin-top:3mm}
.frame{position:relative;width:min(120mm,calc(94mm * var(--shape,1.5)));max-width:100%;align-self:flex-start;background:#e9e6df}
.frame img{display:block;width:100%;height:auto;aspect-ratio:var(--shape,1.5)}
.frame.empty{display:grid;place-items:center;width:120mm;height:80mm;color:var(--soft)}
.grid{position:absolute;inset:0;width:100%;height:100%}
.grid .under{stroke:#000;stroke-opacity:.4;stroke-width:.55mm}
.grid .over{stroke:#fff;stroke-opacity:.85;stroke-width:.25mm}
.tag{position:absolute;left:2mm;top:2mm;padding:0 2mm;border-radius:1mm;color:#fff;font-size:8.5pt;line-height:5mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tag.before{background:var(--before)}
.tag.after{background:var(--after)}
.side{display:flex;flex:1;flex-direction:column;gap:2mm;min-width:55mm}
dl{font-size:9.5pt;line-height:1.45}
dt{color:var(--soft);font-size:8pt;line-height:1.4}
dd{margin-bottom:1.6mm}
dd.path{font-size:8pt}
.notes{flex:1;min-height:14mm;padding:1mm 2mm;border:.2mm solid var(--line);border-radius:1mm;color:var(--soft);font-size:8pt}
.blanks{display:flex;gap:6mm;align-items:flex-end;margin-top:3mm;font-size:9.5pt;line-height:5mm}
.blanks span{display:flex;gap:1.5mm;align-items:flex-end;white-space:nowrap}
.blanks i{display:block;width:30mm;height:7mm;border-bottom:.3mm solid var(--ink)}
.blanks b{display:block;width:4mm;height:4mm;border:.3mm solid var(--ink)}
.blanks .wide{flex:1}
.blanks .wide i{flex:1;width:auto;min-width:20mm}
@media print{
@page{size:A4;margin:10mm}
body{background:none}
.bar,#grid{display:none}
.sheet{width:auto;margin:0;padding:0;border:0;break-after:page}
.sheet:last-child{break-after:auto}
.shots{height:276mm;overflow:hidden}
.shot{height:134mm;min-height:0;overflow:hidden;break-inside:avoid}
.body{flex-wrap:nowrap;min-height:0;overflow:hidden}
.frame{flex:none}
tr{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit}
}
`;
