// Marks of phase in file names that a note explains: `_q 改造前 _h 改造后`, A为前,B为后. Without a note
// such a letter says nothing. Pure.

/** What a letter at the beginning or end of a name stands for. */
export type PhaseMarks = ReadonlyMap<string, string>;

const EXPLAINED =
  /(?<![A-Za-z])[“"'_-]?(?<letter>[A-Za-z]{1,2})[”"']?\s*(?:[=:：]|为|是|代表|表示|即|\s)?\s*(?<phase>[\u4E00-\u9FFF]{0,4}(?:前|后|中|旧|新|旧貌|新貌))(?![\u4E00-\u9FFF])/gu;

const EXPLAINED_BEHIND =
  /(?<phase>[\u4E00-\u9FFF]{0,4}(?:前|后|中))\s*(?:[=:：]|为|是|用|加|标)\s*[“"'_-]?(?<letter>[A-Za-z]{1,2})(?![A-Za-z])/gu;

/** 1=改造前 2=改造后: figures only where no file bears them as its name. */
const EXPLAINED_FIGURES =
  /(?<![\d.])(?<letter>\d)\s*(?:[=:：]|为|是|代表|表示|即)\s*(?<phase>[\u4E00-\u9FFF]{0,4}(?:前|后|中))(?![\u4E00-\u9FFF])/gu;

/** The marks that a text explains; empty if it does not explain at least two, each differently. */
export function readPhaseMarks(text: string, mayBeFigures: boolean): PhaseMarks {
  const letters = [EXPLAINED, EXPLAINED_BEHIND];
  for (const pattern of mayBeFigures ? [...letters, EXPLAINED_FIGURES] : letters) {
    const marks = new Map<string, string>();
    for (const { groups } of text.matchAll(pattern)) {
      const { letter, phase } = groups ?? {};
      if (letter !== undefined && phase !== undefined) marks.set(letter.toLowerCase(), phase);
    }
    if (marks.size >= 2 && new Set(marks.values()).size === marks.size) return marks;
  }
  return new Map();
}

/** What the mark of a name stands for: 厕所_q, 001q, A-03; null if it has none. */
export function phaseOfMark(stem: string, marks: PhaseMarks): string | null {
  if (marks.size === 0) return null;
  const figure = /(?:[_\-\s]|(?<=[\u4E00-\u9FFF]))(?<figure>\d)$/u.exec(stem)?.groups?.['figure'];
  if (figure !== undefined && marks.has(figure)) return marks.get(figure) ?? null;
  const groups =
    /(?:[_\-\s]|(?<=[\u4E00-\u9FFF\d]))(?<letter>[A-Za-z]{1,2})\s*[_-]?\d{0,2}(?:[(（].*)?$/u.exec(
      stem,
    )?.groups ?? /^(?<letter>[A-Za-z]{1,2})(?=[_\-\s\d\u4E00-\u9FFF])/u.exec(stem)?.groups;
  const letter = groups?.['letter']?.toLowerCase();
  return letter === undefined ? null : (marks.get(letter) ?? null);
}
