// Names of an address that is good once. What opens the browser gets such a one, never the token itself.
import { randomBytes } from 'node:crypto';
import { isSame } from './access.ts';

/** As long as the token, so that it cannot be guessed either. */
const TICKET_BYTES = 24;
/** A browser that has to start first takes some seconds. */
const LIFETIME_MS = 60_000;

/** Tickets that are out, each good for one use within a minute. */
export class Tickets {
  readonly #endByTicket = new Map<string, number>();
  readonly #now: () => number;

  /** @param now milliseconds on a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  issue(): string {
    const ticket = randomBytes(TICKET_BYTES).toString('base64url');
    this.#endByTicket.set(ticket, this.#now() + LIFETIME_MS);
    return ticket;
  }

  /** True for a ticket that is still good; it is spent by being asked for. */
  take(given: string): boolean {
    for (const [ticket, end] of this.#endByTicket) {
      if (this.#now() > end) this.#endByTicket.delete(ticket);
      else if (isSame(given, ticket)) return this.#endByTicket.delete(ticket);
    }
    return false;
  }
}
