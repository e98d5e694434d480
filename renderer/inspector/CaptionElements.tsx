import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';

import type { CaptionElement, CaptionElementName } from '../../shared/caption-elements.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionElements.module.css';

/** A pause in typing. */
const PAUSE_MS = 150;

/** The six elements that an archive's caption tells, each there or not, with the reason in words; only advice. */
export function CaptionElements({ photoId, caption }: { photoId: PhotoId; caption: string }) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const [settled] = useDebouncedValue(caption, PAUSE_MS);
  const [asked, setAsked] = useState<CaptionElementName | null>(null);
  const { data } = useQuery(
    queries.lightbox.captionElements.queryOptions({
      input: { id: photoId, caption: settled.slice(0, 2000) },
      placeholderData: keepPreviousData,
    }),
  );
  if (!data) return null;
  const reason = ({ name, isThere, found, words, date }: CaptionElement): string => {
    const told = date ? captureDateText(date, language) : words;
    if (name === 'time' && found === 'text' && !isThere) return t('element.no-year', { told });
    if (found === 'text') return t('element.in-text', { told });
    if (found === 'nowhere') return t(`element.lacks-${name}`);
    return t(isThere ? 'element.in-field' : 'element.only-known', { told });
  };
  const missing = data.filter(({ isThere }) => !isThere);
  const looked = data.find(({ name }) => name === asked);
  const list = missing.map(({ name }) => t(`element.${name}`)).join(t('element.comma'));
  return (
    <div className={css.elements}>
      <ul aria-label={t('element.title', { count: data.length - missing.length })}>
        {data.map((element) => {
          const name = t(`element.${element.name}`);
          return (
            <li key={element.name}>
              <button
                type="button"
                className={css.element}
                data-there={element.isThere}
                aria-label={t('element.said', { name, reason: reason(element) })}
                onMouseEnter={() => {
                  setAsked(element.name);
                }}
                onMouseLeave={() => {
                  setAsked(null);
                }}
                onFocus={() => {
                  setAsked(element.name);
                }}
                onBlur={() => {
                  setAsked(null);
                }}
              >
                {element.isThere && <IconCheck size={12} aria-hidden />}
                {name}
              </button>
            </li>
          );
        })}
      </ul>
      <p className={css.reason}>
        {looked
          ? reason(looked)
          : missing.length === 0
            ? t('element.all')
            : t('element.count', { count: data.length - missing.length, list })}
      </p>
    </div>
  );
}
