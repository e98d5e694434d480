// The look of a gallery's page. System fonts only; colour means phase and nothing else.

/** CSS that goes into the page; the shapes of its pairs follow it. */
export const PAGE_STYLE = `
:root{--paper:#f7f6f3;--ground:#e9e6df;--ink:#1d1c1a;--soft:#6d6a64;--line:#e4e1da;--link:#2b5f9e;--before:#8a6a45;--during:#c08a1e;--after:#2f7d5b;--tag:#4a4844;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#151617;--ground:#1f2022;--ink:#eceae6;--soft:#a5a29b;--line:#2b2c2f;--link:#8fb6e6}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:24px}
body{background:var(--paper);color:var(--ink);font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1120px;margin:0 auto;padding:0 40px}
header{padding-top:72px}
h1{font-size:34px;line-height:1.35;font-weight:600;letter-spacing:.02em;max-width:26em;word-break:keep-all;text-wrap:balance}
.unbroken{white-space:nowrap}
.summary{color:var(--soft);margin-top:14px;font-variant-numeric:tabular-nums}
nav{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:28px;padding:12px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:15px}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline;text-underline-offset:.25em}
a:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
section{margin-top:64px}
h2{font-size:22px;line-height:1.4;font-weight:600;letter-spacing:.02em;margin-bottom:24px}
figure{min-width:0}
.shot{position:relative;background:var(--ground);border-radius:4px;overflow:hidden}
.shot img{display:block;width:100%;height:auto}
.tag{position:absolute;left:12px;top:12px;padding:2px 10px;border-radius:4px;background:var(--tag);color:#fff;font-size:13px;line-height:20px;letter-spacing:.02em;pointer-events:none}
.tag.before{background:var(--before)}
.tag.during{background:var(--during);color:#1d1c1a}
.tag.after{background:var(--after)}
figcaption{padding-top:10px}
.number{color:var(--soft);font-size:14px;font-variant-numeric:tabular-nums;margin-right:6px;white-space:nowrap}
.caption{white-space:pre-wrap}
.singles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:36px 24px;align-items:start}
.singles figure:only-child{grid-column:1/-1}
.singles img{max-height:84vh;object-fit:contain}
.pair{display:grid;grid-template-columns:minmax(0,var(--left)) minmax(0,var(--right));grid-template-areas:"left right" "left-text right-text";gap:0 6px;max-width:calc(84vh * var(--both));margin:0 auto}
.pair>figure{display:contents}
.pair .before .shot{grid-area:left}
.pair .after .shot{grid-area:right}
.pair .before figcaption{grid-area:left-text}
.pair .after figcaption{grid-area:right-text}
.pair+.pair,.pair+.singles,.singles+.pair{margin-top:48px}
.pair .controls{grid-area:controls;display:flex;justify-content:flex-end;padding-top:6px}
.controls button{font:inherit;font-size:14px;line-height:20px;color:var(--soft);background:none;border:1px solid var(--line);border-radius:6px;padding:4px 12px;cursor:pointer}
.controls button:hover{color:var(--ink);border-color:var(--soft)}
.pair.ready{grid-template-areas:"left right" "left-text right-text" "controls controls"}
.pair.sliding{grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-areas:"frame frame" "left-text right-text" "controls controls";gap:0 32px;max-width:calc(84vh * var(--shape))}
.sliding .before .shot,.sliding .after .shot,.sliding .track{grid-area:frame}
.sliding .before .shot{clip-path:inset(0 calc(100% - var(--at,50%)) 0 0)}
.sliding .after .shot{clip-path:inset(0 0 0 var(--at,50%))}
.sliding .before img{position:absolute;top:0;left:0;height:100%;object-fit:contain}
.sliding .after .tag{left:auto;right:12px}
.sliding .after figcaption{text-align:right}
.track{display:none;position:relative;touch-action:pan-y;cursor:ew-resize;-webkit-user-select:none;user-select:none}
.sliding .track{display:block}
.track input{position:absolute;top:0;left:0;width:100%;height:100%;margin:0;opacity:0;pointer-events:none}
.rule{position:absolute;top:0;bottom:0;left:var(--at,50%);width:2px;margin-left:-1px;background:#fff;box-shadow:0 0 6px rgba(0,0,0,.35);pointer-events:none}
.rule::before{content:"";position:absolute;left:50%;top:50%;width:44px;height:44px;margin:-22px 0 0 -22px;border-radius:50%;background:#fff;box-shadow:0 1px 8px rgba(0,0,0,.35)}
.rule::after{content:"";position:absolute;left:50%;top:50%;width:20px;height:12px;margin:-6px 0 0 -10px;background:linear-gradient(#1d1c1a,#1d1c1a) 50% 50%/20px 1.5px no-repeat;-webkit-clip-path:none;clip-path:none}
.rule i,.rule b{position:absolute;top:50%;left:50%;width:7px;height:7px;margin-top:-4px;border:solid #1d1c1a;border-width:0 0 1.5px 1.5px;transform:rotate(45deg);z-index:1}
.rule i{margin-left:-11px}
.rule b{margin-left:4px;transform:rotate(225deg)}
input:focus-visible+.rule::before{outline:3px solid #2b5f9e;outline-offset:2px}
footer{margin-top:96px;padding-top:24px;padding-bottom:64px;color:var(--soft);font-size:15px}
footer::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:24px}
.made{margin-top:12px;font-size:13px}
@media (max-width:640px){
header,main,footer{padding-left:16px;padding-right:16px}
header{padding-top:36px}
h1{font-size:25px}
section{margin-top:44px}
h2{font-size:19px;margin-bottom:16px}
.singles{grid-template-columns:minmax(0,1fr);gap:28px}
.pair,.pair.ready{grid-template-columns:minmax(0,1fr);grid-template-areas:"left" "left-text" "right" "right-text" "controls"}
.pair:not(.sliding) .after .shot{margin-top:16px}
.pair.sliding{grid-template-columns:minmax(0,1fr);grid-template-areas:"frame" "left-text" "right-text" "controls"}
.sliding .after figcaption{text-align:left;padding-top:4px}
.pair+.pair,.pair+.singles,.singles+.pair{margin-top:36px}
footer{margin-top:64px}
}
@media print{
:root{--paper:#fff;--ground:#fff;--ink:#000;--soft:#555;--line:#bbb;--link:#000}
@page{margin:14mm}
body{font-size:11pt;line-height:1.55}
header,main,footer{max-width:none;padding:0}
h1{font-size:20pt}
h2{font-size:14pt;margin-bottom:4mm;break-after:avoid}
nav,.controls,.track,.pair .controls,.sliding .track{display:none}
section{margin-top:9mm}
.tag{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.pair,.pair.ready,.pair.sliding{max-width:none;grid-template-columns:minmax(0,var(--left)) minmax(0,var(--right));grid-template-areas:"left right" "left-text right-text";gap:0 3mm}
.sliding .before .shot{grid-area:left;clip-path:none}
.sliding .after .shot{grid-area:right;clip-path:none}
.sliding .before img{position:static;height:auto}
.sliding .after .tag{left:12px;right:auto}
.pair .after figcaption,.sliding .after figcaption{text-align:left;padding-top:10px}
.pair,.singles figure{break-inside:avoid}
.singles{grid-template-columns:repeat(2,minmax(0,1fr));gap:7mm 5mm}
.singles img{max-height:none}
.singles figure:only-child img{width:auto;max-width:100%;max-height:110mm}
.singles figure:only-child .shot{background:none}
footer{margin-top:12mm;padding-bottom:0;break-inside:avoid}
}
`;
