// Contradictions between a caption and the text around it: figures of one village or household, the town that a
// village lies in, the village that a heading names, the day of publication. Only what both state in so many words.
import type { ArticleLine } from '../article.ts';
import { dayRange } from '../capture-date.ts';
import { villageCore } from '../pairing/caption-wording.ts';
import { plainText } from '../understanding/han-text.ts';
import { type Figure, figuresIn } from './figures.ts';
import type { FoundConflict } from './slot-conflict.ts';

/** A sentence of the body, and the line it stands on. */
interface Sentence {
  text: string;
  line: number;
}

/** The contradictions of each caption line with the rest of its article; lines without any are left out. */
export function textConflicts(
  lines: readonly ArticleLine[],
  publishedOn: string | null,
): Map<number, FoundConflict[]> {
  const sentences = lines
    .filter(({ kind }) => kind === 'body' || kind === 'heading')
    .flatMap(({ line, text }) =>
      text.split(/(?<=[。！？!?；;])/u).map((part): Sentence => ({ text: part, line })),
    );
  const names = new Set(
    lines.flatMap(({ panels }) =>
      panels.flatMap(({ place: { village }, person }) => [
        ...(village === null ? [] : [villageCore(village)]),
        ...(person === null ? [] : [person]),
      ]),
    ),
  );
  const conflicts = new Map<number, FoundConflict[]>();
  let heading: ArticleLine | null = null;
  for (const line of lines) {
    if (line.kind === 'heading') heading = line;
    if (line.kind !== 'caption') continue;
    const found = [
      ...figureConflicts(line, sentences, names),
      ...townConflicts(line, sentences),
      ...headingConflict(line, heading),
      ...publicationConflict(line, publishedOn),
    ];
    if (found.length > 0) conflicts.set(line.line, found);
  }
  return conflicts;
}

/** 王家山村搬迁36户 over a body that says 王家山村搬迁38户, and nothing else of it. */
function figureConflicts(
  { text, panels }: ArticleLine,
  sentences: readonly Sentence[],
  names: ReadonlySet<string>,
): FoundConflict[] {
  const [panel, ...others] = panels;
  const village = panel?.place.village ? villageCore(panel.place.village) : null;
  const name = panel?.person ?? village;
  if (name === null || others.length > 0 || !text.includes(name)) return [];
  const own = figuresIn(text);
  if (own.length === 0) return [];
  const meant = village === null ? [name] : [name, village];
  // A sentence that speaks of another village or household too may give its figures to either.
  const about = sentences.filter(
    (sentence) =>
      sentence.text.includes(name) &&
      [...names].every(
        (other) => meant.some((one) => one.includes(other)) || !sentence.text.includes(other),
      ) &&
      !speaksOfOthers(sentence.text, meant),
  );
  return own.flatMap((figure): FoundConflict[] => {
    const stated = about.flatMap((sentence) =>
      figuresIn(sentence.text)
        .filter((other) => isOfOneThing(figure, other))
        .map((other) => ({ ...other, line: sentence.line })),
    );
    const [first] = stated;
    const isPlain =
      own.filter((other) => isOfOneThing(figure, other)).length === 1 &&
      stated.every(({ value }) => value === first?.value);
    if (!first || !isPlain || first.value === figure.value) return [];
    const [said, found] = [`${figure.topic} ${figure.text}`, `${first.topic} ${first.text}`];
    return [{ with: 'article', kind: 'figure', said, found, line: first.line }];
  });
}

/** 贫困村, 行政村, 村民: words with a village in them that name none. */
const GENERIC_VILLAGE =
  /(?:贫困|行政|自然|示范|脱贫|试点|重点|全|各|本|该|新|老|旧|乡|农|每|山|进|出|驻|入|个)村|村(?:民|庄|级|委|集体|里|道|镇|史|社)/gu;

/** True if villages are named beside those that are meant. */
function speaksOfOthers(sentence: string, meant: readonly string[]): boolean {
  const rest = meant
    .reduce((text, name) => text.replaceAll(name, ' '), plainText(sentence))
    .replaceAll(GENERIC_VILLAGE, ' ');
  return /[\u4E00-\u9FFF]村/u.test(rest);
}

function isOfOneThing(a: Figure, b: Figure): boolean {
  return a.topic === b.topic && a.unit === b.unit;
}

/** 拦隆口镇王家山村 under a text that has 共和镇王家山村. */
function townConflicts(
  { text, panels }: ArticleLine,
  sentences: readonly Sentence[],
): FoundConflict[] {
  return panels.slice(0, 1).flatMap(({ place: { village } }): FoundConflict[] => {
    if (village === null) return [];
    const core = villageCore(village);
    const own = townsBefore(core, text);
    const [said] = own;
    if (said === undefined || own.length > 1) return [];
    const stated = sentences.flatMap((sentence) =>
      townsBefore(core, sentence.text).map((town) => ({ town, line: sentence.line })),
    );
    const other = stated.find(({ town }) => !town.endsWith(said) && !said.endsWith(town));
    const isPlain = stated.every(({ town }) => town === other?.town);
    return other && isPlain
      ? [{ with: 'article', kind: 'town', said, found: other.town, line: other.line }]
      : [];
  });
}

/** The towns that stand directly before a village, 共和镇; at most two characters and the word for town. */
function townsBefore(core: string, text: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf(core); at !== -1; at = text.indexOf(core, at + 1)) {
    const town = /[\u4E00-\u9FFF]{2,3}[镇乡]$/u.exec(text.slice(0, at))?.[0];
    if (town !== undefined && !names.includes(town)) names.push(town);
  }
  return names;
}

/** A heading that is the name of a village and nothing else, over a caption of another. */
function headingConflict(
  { text, panels }: ArticleLine,
  heading: ArticleLine | null,
): FoundConflict[] {
  const named = /^(?:[\u4E00-\u9FFF]{2,4}[镇乡])?(?<village>[\u4E00-\u9FFF]{2,4}村)$/u.exec(
    plainText(heading?.text ?? '').trim(),
  )?.groups?.['village'];
  const [panel, ...others] = panels;
  const village = panel?.place.village ?? null;
  if (!heading || named === undefined || village === null || others.length > 0) return [];
  const [core, own] = [villageCore(named), villageCore(village)];
  const isSame = core.endsWith(own) || own.endsWith(core);
  // A village that the caption itself does not name was read from what is around it.
  if (isSame || !text.includes(own) || text.includes(core)) return [];
  return [{ with: 'article', kind: 'village', said: village, found: named, line: heading.line }];
}

/** A picture of what happened after the article was printed. */
function publicationConflict({ panels }: ArticleLine, publishedOn: string | null): FoundConflict[] {
  const date = panels.find((panel) => {
    const range = panel.date && dayRange(panel.date);
    return range !== null && publishedOn !== null && range.first > publishedOn;
  })?.date;
  return date && publishedOn !== null
    ? [{ with: 'article', kind: 'published', said: date.iso, found: publishedOn, line: null }]
    : [];
}
