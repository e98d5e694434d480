// Gives components their words, and keeps the chosen language.
import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { useCallback, useMemo } from 'react';

import type { Language } from '../../shared/errors.ts';
import { REMEMBERED_PREFIX, rememberText } from '../remembered.ts';
import { LANGUAGES, messagesOf, type MessageKey } from './catalogue.ts';

type Params = Record<string, string | number>;
/** A word or sentence of the catalogue with its parameters filled in. */
export type Translate = (key: MessageKey, params?: Params) => string;

const STORAGE_KEY = `${REMEMBERED_PREFIX}language`;

/** Starts the catalogue in the language chosen last; Chinese at first. */
export async function startWords(storage: Storage): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: readLanguage(storage),
    fallbackLng: 'zh-CN',
    resources: Object.fromEntries(
      LANGUAGES.map(({ language }) => [language, { translation: messagesOf(language) }]),
    ),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instance.on('languageChanged', (language) => {
    rememberText(STORAGE_KEY, language);
    document.documentElement.lang = language;
  });
  document.documentElement.lang = instance.language;
  return instance;
}

/** Words in the reader's language. */
export function useWords(): {
  t: Translate;
  language: Language;
  setLanguage: (language: Language) => void;
} {
  const { t: translate, i18n } = useTranslation();
  const language = toLanguage(i18n.language);
  const t = useMemo(() => lookUpOnce(translate), [translate]);
  const setLanguage = useCallback(
    (next: Language) => {
      void i18n.changeLanguage(next);
    },
    [i18n],
  );
  return useMemo(() => ({ t, language, setLanguage }), [t, language, setLanguage]);
}

/** Words without parameters are kept: a wall asks for the same few thousands of times. */
function lookUpOnce(translate: TFunction): Translate {
  const plain = new Map<MessageKey, string>();
  return (key, params) => {
    if (params) return translate(key, params);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const words = translate(key);
    plain.set(key, words);
    return words;
  };
}

function readLanguage(storage: Storage): Language {
  return toLanguage(storage.getItem(STORAGE_KEY));
}

function toLanguage(text: string | null): Language {
  return text === 'en' ? 'en' : 'zh-CN';
}
