import { useState } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type {
  DateItem,
  PhaseItem,
  PlaceItem,
  ReviewAnswer,
  ReviewItem,
} from '../../shared/review.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
import { AnswerButton, AnswerFoot, AnswerToggle } from './Answers.tsx';
import { Evidence } from './Evidence.tsx';
import { KnownPhases } from './KnownPhases.tsx';
import { onPress } from './on-press.ts';
import { photoChoices, placeText } from './photo-choices.ts';
import { PhotosStage } from './PhotosStage.tsx';
import { aboutText, questionText } from './question-text.ts';
import css from './ReviewItemView.module.css';
import { newEntry } from '../places/use-gazetteer.ts';
import { stepCommands } from './step-commands.ts';
import type { ReviewQueue } from './use-review-queue.ts';
import { VillageSearch } from './VillageSearch.tsx';

/** What the views of an item share. */
export interface ItemFrame {
  queue: ReviewQueue;
  /** Where the keys of the item count. */
  isHere: (target: EventTarget | null) => boolean;
  isLarge: boolean;
  onLarge: (isLarge: boolean) => void;
}

/** Photos that ask the same: one to look at, the others below it, any of which can be left out. */
export function PhotosItemView({
  item,
  queue,
  isHere,
  isLarge,
  onLarge,
}: ItemFrame & { item: PlaceItem | PhaseItem | DateItem }) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(0);
  const [out, setOut] = useState<ReadonlySet<PhotoId>>(new Set());
  const [isSearching, setIsSearching] = useState(false);
  const [isForAll, setIsForAll] = useState(false);
  const { photos, photoIds } = item;
  const photo = photos[shown];
  const kept = photoIds.filter((id) => !out.has(id));
  const choices = photoChoices(item, t, language);

  const toggle = (id: PhotoId) => {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    setOut(next);
    setIsForAll(false);
  };
  const openWords = openWordsOf(item);
  const give = (answer: ReviewAnswer, words: string) => {
    if (kept.length === 0) return;
    if (isForAll && openWords !== null && answer.kind === 'place' && answer.town !== null) {
      const { town, village } = answer;
      const entry = newEntry({ kind: 'meaning', name: openWords, town, village });
      const along = queue.toCome.filter((other) => openWordsOf(other) === openWords);
      queue.answer({ sent: { on: 'name', entry }, words, left: null, along });
      return;
    }
    queue.answer({ sent: { on: 'photos', ids: kept, answer }, words, left: null });
  };
  const toggleForAll = () => {
    setIsForAll(!isForAll);
    setOut(new Set());
  };
  const show = (index: number) => {
    setShown(Math.max(0, Math.min(index, photos.length - 1)));
  };
  useCommands(
    t('review.title'),
    [
      ...choices.map(({ name, label, answer }) => ({
        id: `answer-${name}`,
        label,
        keys: name,
        run: onPress(() => {
          give(answer, label);
        }),
      })),
      ...(item.kind === 'place'
        ? [
            {
              id: 'other-village',
              label: t('review.other-village'),
              keys: '/',
              run: () => {
                setIsSearching(true);
                onLarge(false);
              },
            },
          ]
        : []),
      ...(openWords === null
        ? []
        : [
            {
              id: 'for-all',
              label: t('review.for-all', { words: openWords }),
              keys: 'm',
              run: onPress(toggleForAll),
            },
          ]),
      {
        id: 'leave-out',
        label: t(photo && out.has(photo.id) ? 'review.take-in' : 'review.leave-out'),
        keys: 'x',
        isOff: photos.length <= 1,
        run: onPress(() => {
          if (photo) toggle(photo.id);
        }),
      },
      ...stepCommands(t('review.change-photo'), photos.length > 1, shown, show),
    ],
    { isFirst: true, isHere },
  );
  return (
    <div className={css.columns}>
      <PhotosStage
        item={item}
        question={questionText(item, t)}
        shown={shown}
        out={out}
        isLarge={isLarge}
        onShow={show}
        onToggle={toggle}
        onLarge={onLarge}
      />
      <div className={css.panel}>
        <p className={css.about}>{aboutText(item, t)}</p>
        <h2 className={css.question}>{questionText(item, t)}</h2>
        {photo && <Evidence item={item} photo={photo} />}
        <div className={css.answers} role="group" aria-label={t('review.answers')}>
          {choices.map((choice) => (
            <AnswerButton
              key={choice.name}
              name={choice.name}
              label={choice.label}
              note={choice.note}
              phase={choice.phase}
              isDisabled={kept.length === 0}
              onPress={() => {
                give(choice.answer, choice.label);
              }}
            />
          ))}
          {item.kind === 'place' && isSearching && (
            <VillageSearch
              onChoose={(choice) => {
                give({ kind: 'place', ...choice }, placeText(choice));
              }}
              onClose={() => {
                setIsSearching(false);
              }}
            />
          )}
          {item.kind === 'place' && !isSearching && (
            <AnswerButton
              name="/"
              label={t('review.other-village')}
              onPress={() => {
                setIsSearching(true);
              }}
            />
          )}
          {openWords !== null && (
            <AnswerToggle
              name="M"
              label={t('review.for-all', { words: openWords })}
              isOn={isForAll}
              onPress={toggleForAll}
            />
          )}
          <AnswerButton name="S" label={t('review.skip')} isQuiet onPress={queue.skip} />
        </div>
        {(out.size > 0 || photoIds.length > photos.length) && (
          <p className={css.kept} role="status">
            {kept.length === 0
              ? t('review.none-kept')
              : out.size > 0
                ? t('review.kept', { count: kept.length })
                : t('review.shown-of', { shown: photos.length, count: photoIds.length })}
          </p>
        )}
        {item.kind === 'phase' && photo && <KnownPhases photo={photo} />}
        <AnswerFoot queue={queue} hasMany={photos.length > 1} change={t('review.change-photo')}>
          {photos.length > 1 && (
            <span>
              <kbd>X</kbd> {t('review.leave-out')}
            </span>
          )}
        </AnswerFoot>
      </div>
    </div>
  );
}

/** The words of which a person is asked where they are; null where no words ask. */
function openWordsOf(item: ReviewItem): string | null {
  const isRead = item.kind === 'place' && item.question.kind === 'ambiguous-place';
  return isRead ? item.question.evidence : null;
}
