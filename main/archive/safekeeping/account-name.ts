import { userInfo } from 'node:os';

/** The name of the account that the program runs under; empty where the system does not tell. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry, as containers have: decisions are kept without a name.
    return '';
  }
}
