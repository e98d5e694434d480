import type { Language } from '../../shared/errors.ts';

/** A UTC instant as the reader's clock and calendar show it, to the minute. */
export function instantText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
