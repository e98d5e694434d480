import { useWords } from '../messages/words.ts';
import { usePhotoSelection } from '../wall/photo-selection.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import css from './PhotosPage.module.css';

/** What is known of the photo selected; of several, that of the one with the focus. */
export function SelectionPanel() {
  const { t } = useWords();
  const { ids, focusId } = usePhotoSelection();
  const [only] = ids;
  const shown = focusId !== null && ids.has(focusId) ? focusId : only;
  if (shown === undefined) return <p className={css.hint}>{t('photos.select-hint')}</p>;
  return <Inspector photoId={shown} hasPicture />;
}
