// What the window may do and where it may go. Plain functions: they run, and are tested, without Electron.

export const APP_SCHEME = 'xinmao';
const APP_HOST = 'app';
/** Where the window starts; everything of the program lies below it. */
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** True for the program's own pages; the window never leaves them. */
export function isAllowedNavigation(url: string): boolean {
  const target = parse(url);
  return target?.protocol === `${APP_SCHEME}:` && target.host === APP_HOST;
}

/** True for what the window may load. The program has no business on any network. */
export function isAllowedRequest(url: string): boolean {
  const target = parse(url);
  if (target === null) return false;
  return (
    isAllowedNavigation(url) ||
    target.protocol === 'devtools:' ||
    (target.protocol === 'blob:' && isAllowedNavigation(target.pathname)) ||
    target.protocol === 'data:'
  );
}

/** Pictures may fill the screen; no page of the program needs camera, position, notifications or anything else. */
export function allowPermission(permission: string): boolean {
  return permission === 'fullscreen';
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
