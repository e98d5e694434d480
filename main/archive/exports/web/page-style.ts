// The look of a page on a screen. System fonts only; colour means phase and nothing else.

/** CSS that goes into the page; the shapes of its pairs and the rules for paper follow it. */
export const PAGE_STYLE = `
:root{--paper:#f7f6f3;--ground:#e9e6df;--ink:#1d1c1a;--soft:#67645e;--line:#e0ddd5;--edge:#8f8b83;--link:#2b5f9e;--before:#8a6a45;--during:#c08a1e;--after:#2f7d5b;--tag:#4a4844;color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{--paper:#151617;--ground:#1f2022;--ink:#eceae6;--soft:#a5a29b;--line:#2b2c2f;--edge:#77757a;--link:#8fb6e6}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:24px}
body{background:var(--paper);color:var(--ink);font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1200px;margin:0 auto;padding:0 40px}
header{padding-top:72px}
h1{font-size:34px;line-height:1.35;font-weight:600;letter-spacing:.02em;max-width:26em;word-break:keep-all;text-wrap:balance}
.unbroken{white-space:nowrap}
.summary{color:var(--soft);margin-top:14px;font-variant-numeric:tabular-nums}
nav{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:28px;padding:12px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:15px}
nav a{unicode-bidi:isolate;padding:2px 0}
nav.columns{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));align-items:start}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline;text-underline-offset:.25em}
a:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
section{margin-top:64px}
h2{font-size:22px;line-height:1.4;font-weight:600;letter-spacing:.02em;margin-bottom:24px}
.text{font-size:17px;line-height:1.9;white-space:pre-wrap}
.text+.text{margin-top:.9em}
.text+.pair,.text+.singles,.pair+.text,.singles+.text{margin-top:40px}
.article header>*,.article h2,.article .text,.article footer>*{max-width:760px;margin-left:auto;margin-right:auto}
figure{min-width:0}
.shot{position:relative;background:var(--ground);border-radius:4px;overflow:hidden}
.shot img{display:block;width:100%;height:auto}
.tag{position:absolute;left:12px;top:12px;padding:2px 10px;border-radius:4px;background:var(--tag);color:#fff;font-size:13px;line-height:20px;letter-spacing:.02em;pointer-events:none}
.tag.before{background:var(--before)}
.tag.during{background:var(--during);color:#1d1c1a}
.tag.after{background:var(--after)}
figcaption{padding-top:10px;line-height:1.65}
.number{color:var(--soft);font-size:14px;font-variant-numeric:tabular-nums;margin-right:6px;white-space:nowrap;padding:4px 0}
.caption{white-space:pre-wrap;unicode-bidi:isolate}
.singles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:36px 24px;align-items:start}
.singles figure:only-child{grid-column:1/-1}
.singles .shot{max-width:calc(84vh * var(--shape))}
.singles figure:only-child{width:100%;max-width:calc(84vh * var(--shape))}
.article .pair,.article .singles figure:only-child{margin:0 auto}
.pair{display:grid;grid-template-columns:minmax(0,var(--left)) minmax(0,var(--right));grid-template-areas:"left right" "left-text right-text";gap:0 6px;max-width:calc(84vh * var(--both))}
.pair>figure{display:contents}
.pair .before .shot{grid-area:left}
.pair .after .shot{grid-area:right}
.pair .before figcaption{grid-area:left-text}
.pair .after figcaption{grid-area:right-text}
.pair+.pair,.pair+.singles,.singles+.pair{margin-top:56px}
.controls{display:flex}
.pair .controls{grid-area:controls;justify-self:end;margin-top:10px}
header .all{display:flex;align-items:center;gap:12px;margin-top:20px;color:var(--soft);font-size:14px}
.controls button{font:inherit;font-size:14px;line-height:20px;min-width:56px;color:var(--soft);background:none;border:1px solid var(--edge);padding:4px 12px;cursor:pointer}
.controls button:first-child{border-radius:6px 0 0 6px}
.controls button+button{border-left:0;border-radius:0 6px 6px 0}
.controls button:hover{color:var(--ink)}
.controls button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.pair.ready{grid-template-areas:"left right" "left-text right-text" "controls controls"}
.pair.sliding{grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-areas:"frame frame" "left-text right-text" "controls controls";gap:0 32px;max-width:calc(84vh * var(--shape))}
.sliding .before .shot,.sliding .after .shot,.sliding .track{grid-area:frame}
.sliding .before .shot{clip-path:inset(0 calc(100% - var(--at,50%)) 0 0)}
.sliding .after .shot{clip-path:inset(0 0 0 var(--at,50%))}
.sliding .before img{position:absolute;top:0;left:0;height:100%;object-fit:contain}
.sliding .after .tag{left:auto;right:12px}
.track{display:none;position:relative;touch-action:pan-y;cursor:ew-resize;-webkit-user-select:none;user-select:none}
.sliding .track{display:block}
.track input{position:absolute;top:0;left:0;width:100%;height:100%;margin:0;opacity:0;pointer-events:none}
.rule{position:absolute;top:0;bottom:0;left:var(--at,50%);width:2px;margin-left:-1px;background:#fff;box-shadow:0 0 6px rgba(0,0,0,.35);pointer-events:none}
.rule::before{content:"";position:absolute;left:50%;top:50%;width:44px;height:44px;margin:-22px 0 0 -22px;border-radius:50%;background:#fff;box-shadow:0 1px 8px rgba(0,0,0,.35)}
.rule::after{content:"";position:absolute;left:50%;top:50%;width:20px;height:2px;margin:-1px 0 0 -10px;background:#1d1c1a}
.rule i,.rule b{position:absolute;top:50%;left:50%;width:7px;height:7px;margin-top:-4px;border:solid #1d1c1a;border-width:0 0 1.5px 1.5px;transform:rotate(45deg);z-index:1}
.rule i{margin-left:-11px}
.rule b{margin-left:4px;transform:rotate(225deg)}
input:focus-visible+.rule::before{outline:3px solid #2b5f9e;outline-offset:2px}
footer{margin-top:96px;padding-bottom:64px;color:var(--soft);font-size:15px}
footer::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:24px}
.made{margin-top:12px;font-size:13px}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media screen and (max-width:640px){
header,main,footer{padding-left:16px;padding-right:16px}
header{padding-top:36px}
h1{font-size:25px}
section{margin-top:44px}
h2{font-size:19px;margin-bottom:16px}
nav.columns{grid-template-columns:repeat(auto-fill,minmax(140px,1fr))}
.singles{grid-template-columns:minmax(0,1fr);gap:28px}
.pair,.pair.ready{grid-template-columns:minmax(0,1fr);grid-template-areas:"left" "left-text" "right" "right-text" "controls"}
.pair:not(.sliding) .after .shot{margin-top:16px}
.pair.sliding{grid-template-columns:minmax(0,1fr);grid-template-areas:"frame" "left-text" "right-text" "controls"}
.sliding .after figcaption{padding-top:4px}
.pair+.pair,.pair+.singles,.singles+.pair{margin-top:40px}
.controls button{min-height:36px;min-width:64px}
footer{margin-top:64px}
}
`;
