// Who may talk to the loopback host: only the page that holds the address the program printed.
import { createHash, timingSafeEqual } from 'node:crypto';

/** What a request shows of itself. */
export interface Caller {
  /** Path of the URL, still encoded. */
  pathname: string;
  headers: Headers;
}

/**
 * True if no other page can have sent a request. The Host check stops DNS rebinding; Origin and
 * Sec-Fetch-Site stop other pages, also those on another port of this computer, which browsers call
 * `same-site`.
 */
export function isOwnPage({ headers }: Caller, port: number): boolean {
  const host = headers.get('host')?.toLowerCase() ?? '';
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  const origin = headers.get('origin');
  if (origin !== null && origin !== `http://${host}`) return false;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
}

/** True if the path begins with the token, which proves that the caller knows the printed address. */
export function knowsToken({ pathname }: Caller, token: string): boolean {
  return isSame(firstStep(pathname), token);
}

/** The first step of a path, still encoded. */
export function firstStep(pathname: string): string {
  return pathname.split('/')[1] ?? '';
}

/** Compares in constant time; digests make the lengths equal. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
