// How well one photo fits one caption line, and why. A photo whose facts contradict the caption's is not offered.
import type { ArticleLine } from '../article.ts';
import type { Panel } from '../caption.ts';
import { type CaptureDate, dayRange } from '../capture-date.ts';
import { villageCore } from './caption-wording.ts';
import type { ShownPhoto, SlotOffer, SlotPhoto, SlotReason } from './slot-offer.ts';

/** Categories that a caption names; the others only follow from what is shown. */
const PROGRAMMES: ReadonlySet<string> = new Set([
  'relocation',
  'housing',
  'reconstruction',
  'training',
]);

/** Subjects that a photo of anything else may be filed under. */
export const VAGUE_SUBJECTS = ['other', 'people', 'event'] as const;

/** The offer of a photo whose own words, or name, are the caption's. */
export function offerWorded(line: ArticleLine, { id, path, facts }: SlotPhoto): SlotOffer {
  if (facts.caption !== null) {
    const reasons: SlotReason[] = [{ kind: 'same-caption', detail: '' }];
    return { photo: id, evidence: 'words', isSure: true, score: 0.99, reasons };
  }
  const detail = path.split('/').slice(-2).join('/');
  const reasons: SlotReason[] = [{ kind: 'same-name', detail }];
  return { photo: id, evidence: 'words', isSure: saysWhich(line), score: 0.94, reasons };
}

/** The offer of a photo by what is known of it; null if caption and photo contradict each other. */
export function judgeSlot(line: ArticleLine, photo: SlotPhoto): SlotOffer | null {
  const fits = line.panels.map((panel) => fit(panel, photo)).filter((one) => one !== null);
  const best = fits.sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  if (!isComposite(line)) return { photo: photo.id, evidence: 'facts', ...best };
  const half: SlotReason = { kind: 'one-half', detail: '' };
  return {
    photo: photo.id,
    evidence: 'facts',
    isSure: false,
    score: Math.min(best.score, UNSURE_MOST),
    reasons: [...best.reasons, half],
  };
}

/** The offer of a photo that the article itself shows over the line. */
export function offerShown({ photo, isSure }: ShownPhoto): SlotOffer {
  return {
    photo: photo.id,
    evidence: 'shown',
    isSure,
    score: isSure ? 0.995 : 0.9,
    reasons: [{ kind: isSure ? 'shown' : 'alike', detail: '' }],
  };
}

/** True if one caption speaks of a before and of an after, which mostly are two pictures. */
export function isComposite({ panels }: Pick<ArticleLine, 'panels'>): boolean {
  const phases = new Set(panels.map(({ phase }) => phase));
  return phases.has('before') && phases.has('after');
}

/** 房屋改造前 is the name of many a folder; 机修梯田, 黑沟村改造前 and 马贵元家 say which. */
function saysWhich({ panels }: ArticleLine): boolean {
  return panels.every(
    ({ place, person, phase }) => phase === 'unknown' || place.village !== null || person !== null,
  );
}

/* [Note: Slot scores] What agrees adds up to 0.1 to 0.97. Sure offers lie between 0.65 and 0.9 and unsure ones
   below, so that an assignment by score never gives a sure photo away for a likely one; a phase or a date that
   agrees moves an offer by more than ASSIGN_MARGIN, a programme alone by less. */
const SURE_LEAST = 0.45;
const SURE_SPAN = 0.45;
const UNSURE_SPAN = 0.65;
const UNSURE_MOST = 0.97 * UNSURE_SPAN;

function fit(panel: Panel, { facts }: SlotPhoto): Omit<SlotOffer, 'photo' | 'evidence'> | null {
  const { place } = panel;
  const hasVillage = place.village !== null && facts.village !== null;
  if (hasVillage && villageCore(place.village ?? '') !== villageCore(facts.village ?? ''))
    return null;
  if (isOther(place.town, facts.town) || isOther(panel.person, facts.person)) return null;
  if (panel.phase !== 'unknown' && facts.phase !== 'unknown' && panel.phase !== facts.phase)
    return null;
  if (areOtherDates(panel.date, facts.date)) return null;
  const isSameSubject = panel.subject === facts.subject && panel.subject !== 'other';
  const isVague =
    panel.subject === 'other' || VAGUE_SUBJECTS.some((subject) => subject === facts.subject);
  if (!isSameSubject && !isVague) return null;
  const isSamePhase = panel.phase === facts.phase && panel.phase !== 'unknown';
  const isSamePerson = panel.person !== null && panel.person === facts.person;
  const isSamePlace = hasVillage && (panel.person === null) === (facts.person === null);
  const isSameProgramme =
    panel.category === facts.category ||
    facts.category === 'other' ||
    !PROGRAMMES.has(panel.category);
  if (!hasVillage && !isSamePerson && !(isSameSubject && isSamePhase)) return null;
  const date = panel.date && facts.date;
  const sum =
    0.1 +
    (hasVillage ? 0.25 : 0) +
    (isSamePerson ? 0.35 : 0) +
    (isSameSubject ? 0.2 : 0) +
    (isSamePhase ? 0.15 : 0) +
    (date ? 0.1 : 0) +
    (isSameProgramme ? 0.05 : 0);
  const isSure = isSamePerson || (isSamePlace && isSameSubject && isSameProgramme);
  const agreed: [boolean, SlotReason['kind'], string | null][] = [
    [isSamePerson, 'same-household', facts.person],
    [hasVillage, 'same-village', facts.village],
    [isSameSubject, 'same-subject', facts.subject],
    [isSamePhase, 'same-phase', facts.phase],
    [date !== null, 'same-date', date?.iso ?? null],
  ];
  const raw = Math.min(sum, 0.97);
  return {
    isSure,
    score: isSure ? SURE_LEAST + SURE_SPAN * raw : UNSURE_SPAN * raw,
    reasons: agreed.flatMap(([holds, kind, detail]): SlotReason[] =>
      holds ? [{ kind, detail: detail ?? '' }] : [],
    ),
  };
}

function isOther(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** True if both dates are known and can not mean one day. */
export function areOtherDates(a: CaptureDate | null, b: CaptureDate | null): boolean {
  const [x, y] = [a && dayRange(a), b && dayRange(b)];
  return x !== null && y !== null && (x.last < y.first || y.last < x.first);
}
