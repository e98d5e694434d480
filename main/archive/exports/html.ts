/**
 * Text as it may stand in an HTML element or a quoted attribute and come back as it was; only NUL,
 * which HTML cannot express, is lost.
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\r', '&#13;');
}

/** The head of a page that opens from disk and asks nothing of any network. */
export function htmlHead({
  lang,
  title,
  style,
  policy,
}: {
  lang: string;
  title: string;
  style: string;
  /** Content security policy. */
  policy: string;
}): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>`;
}
