// What an item asks, in one plain sentence, and what it is about.
import type { Phase } from '../../shared/phase.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import type { ReviewItem } from '../../shared/review.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import type { Translate } from '../messages/words.ts';

/** The question of an item. */
export function questionText(item: ReviewItem, t: Translate): string {
  switch (item.kind) {
    case 'place': {
      const { kind, evidence } = item.question;
      if (kind === 'ambiguous-place') return t('review.ask-place', { words: evidence });
      return t('review.ask-suggested', { village: item.choices[0]?.village ?? '' });
    }
    case 'phase': {
      const category = item.photos[0]?.facts.category ?? 'other';
      const phase = (one: Phase) => t(phaseMessage(one, category));
      return t('review.ask-phase', {
        what: sceneText(item.photos[0], t),
        before: phase('before'),
        during: phase('during'),
        after: phase('after'),
      });
    }
    case 'date': {
      return t('review.ask-date');
    }
    case 'pair': {
      return t('review.ask-pair');
    }
    case 'copy': {
      return t('review.ask-copy');
    }
  }
}

/** What one answer settles: 同一文件夹的 12 张照片. */
export function aboutText(item: ReviewItem, t: Translate): string {
  const { count } = item;
  if (count === 1 && 'photos' in item) return t('review.photos', { count });
  switch (item.kind) {
    case 'place': {
      const { kind, evidence } = item.question;
      return kind === 'ambiguous-place'
        ? t('review.words-photos', { count, words: evidence })
        : t('review.folder-photos', { count });
    }
    case 'phase': {
      return t('review.visit-photos', { count });
    }
    case 'date': {
      return t('review.folder-photos', { count });
    }
    case 'pair': {
      const [pair] = item.pairs;
      return sceneText(pair?.before ?? pair?.after, t);
    }
    case 'copy': {
      return item.best.facts.village ?? '';
    }
  }
}

/** 大卡阳村道路, 黄草沟村马贵元家: where and what a photo shows, as far as it is known. */
export function sceneText(photo: PhotoCard | undefined, t: Translate): string {
  if (photo === undefined) return '';
  const { village, person, subject } = photo.facts;
  const thing = subject === 'other' ? '' : t(`subject.${subject}`);
  const what = person === null ? thing : t('pair.household', { person, subject: thing });
  return [village, what.replace(/: $/, '')].filter(Boolean).join(' ');
}
