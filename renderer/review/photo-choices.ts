// The answers that can be given on photos, each with the key that gives it.
import type { Language } from '../../shared/errors.ts';
import type { Phase } from '../../shared/phase.ts';
import { parseCaptureDate } from '../../shared/capture-date.ts';
import { PHASES } from '../../shared/phase.ts';
import type {
  DateItem,
  PhaseItem,
  PlaceChoice,
  PlaceItem,
  ReviewAnswer,
} from '../../shared/review.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import type { Translate } from '../messages/words.ts';

/** One answer in the list. */
export interface PhotoChoice {
  /** The key that gives it. */
  name: string;
  label: string;
  note?: string;
  /** The phase it stands for, to be coloured. */
  phase?: Phase;
  answer: ReviewAnswer;
}

/** As many answers as there are number keys. */
const MAX_NUMBERED = 9;

export function photoChoices(
  item: PlaceItem | PhaseItem | DateItem,
  t: Translate,
  language: Language,
): PhotoChoice[] {
  switch (item.kind) {
    case 'place': {
      return item.choices.slice(0, MAX_NUMBERED).map((choice, index) => ({
        name: String(index + 1),
        label: placeText(choice),
        answer: { kind: 'place', ...choice },
      }));
    }
    case 'phase': {
      const category = item.photos[0]?.facts.category ?? 'other';
      const known = PHASES.map((phase, index) => ({
        name: String(index + 1),
        label: t(phaseMessage(phase, category)),
        phase,
        answer: { kind: 'phase', phase } as const,
      }));
      return [
        ...known,
        {
          name: '0',
          label: t('review.no-phase'),
          note: t('review.no-phase-note'),
          answer: { kind: 'phase', phase: 'unknown' },
        },
      ];
    }
    case 'date': {
      const { first, last } = item.camera;
      const days = { first: dateText(first, language), last: dateText(last, language) };
      return [
        {
          name: '1',
          label: t('review.stated', { date: dateText(item.stated, language) }),
          answer: { kind: 'date', side: 'stated' },
        },
        {
          name: '2',
          label:
            first === last
              ? t('review.camera', { date: days.first })
              : t('review.camera-each', days),
          answer: { kind: 'date', side: 'camera' },
        },
      ];
    }
  }
}

/** 甘河滩镇 下营村. */
export function placeText({ town, village }: PlaceChoice): string {
  return town === null ? village : `${town} ${village}`;
}

function dateText(iso: string, language: Language): string {
  const date = parseCaptureDate(iso);
  return date === null ? iso : captureDateText(date, language);
}
