// What is known of one photo, decided or read: which others it may hold for too. Offered with a count, never forced;
// a photo that a person decided or that knows better by its own words is not among them.
import { ArchiveError } from '../../../shared/errors.ts';
import type {
  Description,
  FactChanges,
  FactName,
  FactOffers,
  FactQuestion,
  Facts,
  OfferScope,
} from '../../../shared/fact.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { PlaceChoice } from '../../../shared/review.ts';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import { namedTowns } from '../../../shared/understanding/gazetteer-names.ts';
import { inferDescription } from '../understanding/describe-photos.ts';
import { contentOf, decideFacts, type DecisionServices } from './decide.ts';

/** A village is decided with its town. */
const PLACE: readonly FactName[] = ['town', 'village'];

/** A caption is one picture's own. */
const OF_ONE_PHOTO: ReadonlySet<FactName> = new Set(['caption']);

/** What may be offered of a `fact` of a photo, decided or read; nothing where it is not known. */
export function factOffers(
  services: DecisionServices,
  photo: PhotoCard,
  fact: FactName,
): FactOffers {
  const standing = standingOf(services, photo, fact);
  if (standing === null) return { folder: null, words: null, remember: null };
  const { question, values } = standing;
  const inFolder = offered(services, photo, standing, 'folder').length;
  const inWords = offered(services, photo, standing, 'words').length;
  const { town, village } = values;
  const isCandidate = question?.candidates.includes(`${town ?? ''}${village ?? ''}`) ?? false;
  return {
    folder: inFolder === 0 ? null : { name: folderName(photo.path), count: inFolder },
    words: inWords === 0 || question === null ? null : { words: question.evidence, count: inWords },
    remember:
      isCandidate && question && typeof town === 'string' && typeof village === 'string'
        ? { name: question.evidence, town, village }
        : null,
  };
}

/**
 * A person's answer to a question of a photo: one of its candidates.
 * @throws ArchiveError invalid-value if the photo asks nothing that has this answer
 */
export function answerQuestion(
  services: DecisionServices,
  photo: PhotoCard,
  fact: FactName,
  answer: string,
): Step {
  const { questions } = services.catalog.descriptions.get(photo.id) ?? { questions: [] };
  const question = questions.find((one) => one.fact === fact);
  const isPlace = question !== undefined && !question.kind.endsWith('-conflict');
  if (!isPlace || !question.candidates.includes(answer)) {
    const hint = question?.candidates.join(' | ') ?? '';
    throw new ArchiveError('invalid-value', { fact, value: answer, hint });
  }
  const { town, village } = readPlaceChoice(services.gazetteer, answer);
  return decideFacts(services, [photo], town === null ? { village } : { town, village });
}

/** A candidate of a place question: those of several towns are written town first, those of one text are villages. */
export function readPlaceChoice(
  { county }: Pick<Gazetteer, 'county'>,
  answer: string,
): PlaceChoice {
  const towns = namedTowns(county).map(({ name }) => name);
  const town = towns.find((name) => answer.startsWith(name) && answer.length > name.length);
  return { town: town ?? null, village: answer.slice(town?.length ?? 0) };
}

/** The photos that a fact of one may hold for too, by id; none where it is not known. */
export function offeredPhotos(
  services: DecisionServices,
  photo: PhotoCard,
  fact: FactName,
  scope: OfferScope,
): PhotoCard[] {
  const standing = standingOf(services, photo, fact);
  if (standing === null) return [];
  return offered(services, photo, standing, scope).flatMap(
    (id) => services.catalog.descriptions.card(id) ?? [],
  );
}

/** Applies what is known of one photo to those offered, as one step. @throws ArchiveError bad-request */
export function takeOffer(
  services: DecisionServices,
  photo: PhotoCard,
  fact: FactName,
  scope: OfferScope,
): Step {
  const standing = standingOf(services, photo, fact);
  if (standing === null) throw new ArchiveError('bad-request', { detail: `${fact} is not known` });
  return decideFacts(services, offeredPhotos(services, photo, fact, scope), standing.values);
}

interface StandingFact {
  /** What a person decided, else what was read; a village with its town. */
  values: FactChanges;
  inferred: Description;
  /** The open words that a decision answered. */
  question: FactQuestion | null;
}

function standingOf(
  { catalog, gazetteer }: DecisionServices,
  photo: PhotoCard,
  fact: FactName,
): StandingFact | null {
  const inferred = inferDescription(catalog, gazetteer, photo.id);
  if (inferred === null || OF_ONE_PHOTO.has(fact)) return null;
  const { description } = inferred;
  const names = PLACE.includes(fact) ? PLACE : [fact];
  const all = catalog.decisions.ofSubject('fact', contentOf(catalog, photo.id));
  const made = all.filter(({ field }) => names.some((name) => name === field));
  const isDecided = made.some(({ field }) => field === fact);
  const values = isDecided
    ? (Object.fromEntries(made.map(({ field, value }) => [field, value])) as FactChanges)
    : readValues(photo, description, names, fact);
  if (values === null) return null;
  const question = isDecided && PLACE.includes(fact) ? openPlace(description) : null;
  return { values, inferred: description, question };
}

/** What the rules read, a village with its town; null where they read nothing. */
function readValues(
  { facts }: PhotoCard,
  { why }: Description,
  names: readonly FactName[],
  fact: FactName,
): FactChanges | null {
  if (isUnknown(facts, why, fact)) return null;
  const known = names.filter((name) => !isUnknown(facts, why, name));
  return Object.fromEntries(known.map((name) => [name, facts[name]]));
}

/** The question that a name of several places asks. */
function openPlace({ questions }: Description): FactQuestion | null {
  return questions.find(({ kind }) => kind === 'ambiguous-place') ?? null;
}

function offered(
  { catalog }: DecisionServices,
  photo: PhotoCard,
  { values, inferred, question }: StandingFact,
  scope: OfferScope,
): PhotoId[] {
  if (scope === 'words' && question === null) return [];
  const others =
    scope === 'folder'
      ? catalog.descriptions.besides(photo.id)
      : catalog.descriptions.withQuestions();
  return others.flatMap(({ id, description }) => {
    if (id === photo.id) return [];
    const isOpenAlike = openPlace(description)?.evidence === question?.evidence;
    const fits =
      scope === 'words' ? isOpenAlike : canLearn(description, values, inferred, isOpenAlike);
    return fits ? [id] : [];
  });
}

/** True if the fact tells a photo something: it does not know, or was read alike, and differs. */
function canLearn(
  { facts, why, questions }: Description,
  values: FactChanges,
  inferred: Description,
  isOpenAlike: boolean,
): boolean {
  const names = Object.keys(values) as FactName[];
  if (names.some((name) => why[name]?.source === 'decision')) return false;
  const isAlike = names.every(
    (name) =>
      isUnknown(facts, why, name) ||
      isSame(facts[name], inferred.facts[name]) ||
      isSame(facts[name], values[name]),
  );
  const isNews = names.some((name) => !isSame(facts[name], values[name]));
  const isAsked = questions.some(({ fact }) => names.includes(fact));
  return isAlike && (isNews || (isAsked && isOpenAlike));
}

function isUnknown(facts: Facts, why: Description['why'], name: FactName): boolean {
  return why[name] === undefined || facts[name] === null;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function folderName(path: string): string {
  return path.split('/').at(-2) ?? '';
}
