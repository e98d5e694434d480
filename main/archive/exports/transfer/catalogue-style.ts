// The look of the pages of a package: A4, for a binder. System fonts only, black on white.

/** CSS of both pages; the catalogue lies across, the groups stand upright. */
export function catalogueStyle(orientation: 'landscape' | 'portrait'): string {
  const widthMm = orientation === 'landscape' ? 297 : 210;
  return `
:root{--paper:#f7f6f3;--ink:#1d1c1a;--soft:#5c5953;--line:#b9b4aa;--link:#2b5f9e;color-scheme:light}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:9.5pt/1.5 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
main{width:${widthMm}mm;max-width:100%;margin:16px auto;padding:12mm;background:#fff;border:1px solid var(--line)}
h1{font-size:18pt;font-weight:600;line-height:1.4;text-align:center}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(84mm,1fr));gap:1mm 8mm;margin:4mm 0 5mm}
.facts div{display:flex;gap:2mm}
dd{min-width:0}
.facts dt{flex:none;color:var(--soft)}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums}
th,td{padding:1.2mm 1.6mm;border:.2mm solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{color:var(--soft);background:#f4f2ee;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.group th{font-weight:600}
.group span{color:var(--soft);font-weight:400}
.number{width:38mm}
.time{width:24mm}
.by{width:28mm}
.file{width:58mm}
td b{font-weight:600}
td p{white-space:pre-wrap}
.soft{color:var(--soft);font-size:8.5pt}
a{color:var(--link);text-decoration:none}
section{margin-top:7mm}
h2{font-size:12.5pt;font-weight:600;line-height:1.4}
h2 span{margin-right:3mm;color:var(--soft);font-weight:400}
.general{margin:1.5mm 0 3mm}
.signs{display:flex;gap:8mm;margin-top:9mm}
.signs span{display:flex;flex:1;gap:2mm;align-items:flex-end;white-space:nowrap}
.signs i{flex:1;height:7mm;border-bottom:.3mm solid var(--ink)}
@media print{
@page{size:A4 ${orientation};margin:12mm 10mm 14mm}
@page{@bottom-center{content:counter(page) " / " counter(pages);font-size:8.5pt;color:#5c5953}}
body{background:none}
main{width:auto;margin:0;padding:0;border:0}
thead{display:table-header-group}
tr,.signs{break-inside:avoid}
.group,h2,.general{break-after:avoid}
a{color:inherit}
}
`;
}
