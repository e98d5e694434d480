import type { PreviewPicture } from '../../shared/exports/export-preview.ts';
import { renditionUrl } from '../media.ts';
import { useWords } from '../messages/words.ts';
import css from './PreviewStrip.module.css';

/** The pictures of an export in their order, with numbers and captions: a strip, or all over a page. */
export function PreviewStrip({
  pictures,
  isWide = false,
}: {
  pictures: readonly PreviewPicture[];
  isWide?: boolean;
}) {
  const { t } = useWords();
  return (
    <ol
      className={isWide ? css.page : css.strip}
      aria-label={t('export.order')}
      // What scrolls can be scrolled by keys.
      tabIndex={isWide ? undefined : 0}
    >
      {pictures.map(({ number, photo, caption, phase }) => (
        <li key={number} className={css.picture} data-phase={phase}>
          <span className={css.frame}>
            {photo === null ? (
              <span className={css.none}>{t('photo.no-picture')}</span>
            ) : (
              <img src={renditionUrl(photo, 'grid')} alt="" loading="lazy" draggable={false} />
            )}
            <b className={css.number}>{number}</b>
          </span>
          {caption === '' ? (
            <span className={css.caption}>{t('export.no-caption')}</span>
          ) : (
            // As published, whatever the language of the window.
            <span className={css.caption} title={caption} lang="zh-CN">
              {caption}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
