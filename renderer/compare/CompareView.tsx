import type { Pair } from '../../shared/pair.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { pairCategory, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import type { CompareMode } from './compare-mode.ts';
import css from './CompareView.module.css';
import { FadeView } from './FadeView.tsx';
import { fitInFrame } from './frame-fit.ts';
import { SlideView } from './SlideView.tsx';

/** The two pictures in one frame of the before picture's shape, or side by side. */
export function CompareView({ pair, mode }: { pair: Pair; mode: CompareMode }) {
  const { t, language } = useWords();
  const { before, after } = pair;
  const one = <Picture photo={before} kind="view" alt={photoName(before, t, language)} isEager />;
  const two = (
    <Picture
      photo={after}
      kind="view"
      alt={photoName(after, t, language)}
      fit={mode === 'side' ? 'contain' : fitInFrame(after, before)}
      isEager
    />
  );
  const category = pairCategory(pair);
  const tagOne = <PhaseTag photo={before} side="left" category={category} />;
  const tagTwo = <PhaseTag photo={after} side="right" category={category} />;
  if (mode === 'side') {
    return (
      <div className={css.side}>
        <div className={css.half}>
          <Picture
            photo={before}
            kind="view"
            alt={photoName(before, t, language)}
            fit="contain"
            isEager
          />
          {tagOne}
        </div>
        <div className={css.half}>
          {two}
          {tagTwo}
        </div>
      </div>
    );
  }
  const ratio = before.widthPx / before.heightPx;
  return (
    <div className={css.view}>
      <div className={css.frame} style={{ '--ratio': ratio }}>
        {mode === 'slide' ? <SlideView one={one} two={two} /> : <FadeView one={one} two={two} />}
        {tagOne}
        {tagTwo}
      </div>
    </div>
  );
}
