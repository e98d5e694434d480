// Who may talk to the loopback host: only the page that holds the address the program printed.
import { createHash, timingSafeEqual } from 'node:crypto';

/** What a request shows of itself. */
export interface Caller {
  /** Path of the URL, still encoded. */
  pathname: string;
  headers: Headers;
}

/** What is expected of it. */
export interface Door {
  token: string;
  port: number;
}

/**
 * True if a request may pass. The token in the path proves that the caller knows the printed address;
 * the Host check stops DNS rebinding; Origin and Sec-Fetch-Site stop other pages, also those on
 * another port of this computer, which browsers call `same-site`.
 */
export function mayPass({ pathname, headers }: Caller, { token, port }: Door): boolean {
  const host = headers.get('host')?.toLowerCase() ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  return isSame(pathname.split('/')[1] ?? '', token);
}

/** Compares in constant time; digests make the lengths equal. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
