/** CSS for paper: a pair a row with its captions under it, nothing to press. It follows the shapes of the pairs. */
export const PRINT_STYLE = `
@media print{
:root{--paper:#fff;--ground:#fff;--ink:#000;--soft:#555;--line:#bbb;--link:#000;color-scheme:light}
@page{margin:14mm}
body{font-size:10.5pt;line-height:1.55}
header,main,footer,.article header>*,.article h2,.article .text,.article footer>*{max-width:none}
header,main,footer{padding:0}
h1{font-size:20pt}
h2{font-size:14pt;margin-bottom:4mm;break-after:avoid}
nav,header .all,.controls,.track,.pair .controls,.sliding .track{display:none}
section{margin-top:9mm}
.text{font-size:11pt;line-height:1.7;orphans:2;widows:2}
.text+.pair,.text+.singles,.pair+.text,.singles+.text{margin-top:5mm}
.tag{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.pair,.pair.ready,.pair.sliding{max-width:none;grid-template-columns:minmax(0,var(--left)) minmax(0,var(--right));grid-template-areas:"left right" "left-text right-text";gap:0 3mm}
.sliding .before .shot,.sliding .after .shot{clip-path:none}
.sliding .before .shot{grid-area:left}
.sliding .after .shot{grid-area:right}
.sliding .before img{position:static;height:auto}
.sliding .after .tag{left:12px;right:auto}
.pair .after figcaption{padding-top:10px}
.pair+.pair,.pair+.singles,.singles+.pair{margin-top:7mm}
.pair,.singles figure{break-inside:avoid}
.singles{grid-template-columns:repeat(2,minmax(0,1fr));gap:7mm 5mm}
.singles .shot{max-width:none}
.singles figure:only-child{max-width:calc(105mm * var(--shape))}
footer{margin-top:7mm;padding-bottom:0;font-size:9pt;line-height:1.5;break-inside:avoid}
footer::before{margin-bottom:3mm}
.made{margin-top:1mm}
}
`;
