import { messagesOf } from '../../renderer/messages/catalogue.ts';
import type { Translate } from '../../renderer/messages/words.ts';
import type { Language } from '../../shared/errors.ts';

/** The catalogue without React: parameters filled in, no plurals. */
export function translateWith(language: Language): Translate {
  const messages = messagesOf(language);
  return (key, params = {}) =>
    messages[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
}
