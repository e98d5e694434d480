// The look of the page that an article is copied from. System fonts only; red is what is over a limit or missing.

/** CSS of the page around the article; the article has its own styles inside. */
export const PREVIEW_STYLE = `
:root{--paper:#f7f6f3;--card:#fff;--ink:#1d1c1a;--soft:#66635d;--line:#e4e1da;--field:#e9e6df;--missing:#a63d2a;--link:#2b5f9e}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
.desk{display:grid;grid-template-columns:minmax(0,677px) 340px;gap:48px;justify-content:center;align-items:start;padding:32px}
.desk>*{min-width:0}
main{background:var(--card);border-radius:8px;padding:32px 32px 48px}
main h1{margin:0 0 12px;font-size:22px;line-height:1.4;font-weight:600}
.byline{margin:0 0 24px;color:var(--soft);font-size:15px}
aside{position:sticky;top:32px;max-height:calc(100vh - 64px);overflow:auto;padding:2px}
aside h2{margin:28px 0 8px;font-size:15px;font-weight:600}
button{display:block;width:100%;min-height:44px;border:0;border-radius:8px;background:var(--ink);color:#fff;font:inherit;font-weight:600;cursor:pointer}
[hidden]{display:none}
button:hover{background:#35332f}
button:focus-visible,aside:focus-visible{outline:2px solid var(--link);outline-offset:2px}
#status{min-height:1.6em;margin:8px 0 0;color:var(--soft)}
ol{margin:8px 0 0;padding-left:1.4em;color:var(--soft);font-size:14px}
ul{margin:0;padding:0;list-style:none}
.measure{margin-bottom:10px;font-size:14px}
.measure span{float:right;font-variant-numeric:tabular-nums;color:var(--soft)}
.bar{height:4px;margin-top:4px;border-radius:2px;background:var(--field);overflow:hidden}
.bar i{display:block;height:100%;background:var(--soft)}
.over span,.over em{color:var(--missing)}
.over .bar i{background:var(--missing)}
em{display:block;font-style:normal}
dl{margin:0}
dt{color:var(--soft);font-size:14px}
dd{margin:0 0 10px}
.take{-webkit-user-select:all;user-select:all;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:6px 10px}
.none{color:var(--soft)}
.covers{display:flex;gap:12px;align-items:flex-start}
.covers figure{margin:0;flex:1 1 0}
.covers figure.wide{flex-grow:2.35}
.covers img{display:block;width:100%;height:auto;border-radius:4px}
figcaption{color:var(--soft);font-size:13px}
.missing li{color:var(--missing);margin-bottom:6px}
@media (max-width:1080px){
.desk{grid-template-columns:minmax(0,677px);gap:20px;padding:16px}
aside{position:static;max-height:none;order:-1}
main{padding:20px 16px 32px}
}
@media (prefers-reduced-motion:no-preference){button{transition:background .12s}}
`;
