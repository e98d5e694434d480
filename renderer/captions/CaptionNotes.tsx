import { Button } from '@mantine/core';

import { CAPTION_LIMIT } from '../../shared/caption.ts';
import {
  IPTC_CAPTION_BYTES,
  utf8Bytes,
  withoutUnseen,
  type CaptionText,
} from '../../shared/captions/caption-text.ts';
import { errorText } from '../../shared/errors.ts';
import { useWords } from '../messages/words.ts';
import css from './CaptionEditor.module.css';

/** How long a caption is, and what will become of characters that it cannot have. */
export function CaptionNotes({
  written,
  read: { text, spaceCount, unseen },
  onText,
}: {
  written: string;
  read: CaptionText;
  onText: (text: string) => void;
}) {
  const { t, language } = useWords();
  // Characters as people count them: a rare one is not two.
  const count = [...new Intl.Segmenter(language).segment(text)].length;
  const bytes = utf8Bytes(text);
  const [first] = unseen;
  return (
    <div className={css.notes}>
      <p className={css.counts}>
        <span>
          {t('caption.count', { count })} ·{' '}
          {t('slot-caption.bytes', { bytes, limit: IPTC_CAPTION_BYTES })}
        </span>
        <span>{t('code.tip')}</span>
      </p>
      {bytes > IPTC_CAPTION_BYTES && (
        <p className={css.warning}>{t('slot-caption.iptc', { limit: IPTC_CAPTION_BYTES })}</p>
      )}
      {text.length > CAPTION_LIMIT && (
        <p className={css.warning}>{t('slot-caption.too-long', { limit: CAPTION_LIMIT })}</p>
      )}
      {spaceCount > 0 && <p>{t('slot-caption.spaces', { count: spaceCount })}</p>}
      {first && (
        <p className={css.warning} role="alert">
          {errorText('caption-unseen', { at: first.at, code: first.code }, language)}{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onText(withoutUnseen(written));
            }}
          >
            {t('slot-caption.take-out', { count: unseen.length })}
          </Button>
        </p>
      )}
    </div>
  );
}
