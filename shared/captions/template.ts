// Templates draft a caption from facts: {年} is a variable, [{人}家] a part that vanishes where a variable in it is not
// known, and a brace or bracket itself is written twice. Full-width braces count as braces, as Chinese input methods
// write them.
import type { ErrorCode, ErrorParams } from '../errors.ts';
import type { Facts } from '../fact.ts';
import { TEMPLATE_VARIABLES, variableNamed, type VariableName } from './template-variables.ts';

/** Most characters of a template. */
export const TEMPLATE_LIMIT = 500;

type Piece = { text: string } | { variable: VariableName };

/** A template, read: parts that always stand and parts that may vanish. */
export interface Template {
  parts: readonly { isOptional: boolean; pieces: readonly Piece[] }[];
}

/** Why a text is no template; `params.at` is the character, the first being 1. */
export interface TemplateFault {
  code: ErrorCode;
  params: ErrorParams;
}

/** Reads a template, or says what is wrong first. */
export function readTemplate(text: string): Template | TemplateFault {
  const parts: { isOptional: boolean; pieces: Piece[] }[] = [];
  let open: { at: number; pieces: Piece[] } | null = null;
  const characters = Array.from(text.replaceAll('｛', '{').replaceAll('｝', '}'));
  const add = (piece: Piece): void => {
    const last = parts.at(-1);
    if (open !== null) open.pieces.push(piece);
    else if (last && !last.isOptional) last.pieces.push(piece);
    else parts.push({ isOptional: false, pieces: [piece] });
  };
  for (let index = 0; index < characters.length; index += 1) {
    const [character = '', next] = [characters[index], characters[index + 1]];
    const at = index + 1;
    if ('{}[]'.includes(character) && next === character) {
      add({ text: character });
      index += 1;
    } else if (character === '{') {
      const end = characters.indexOf('}', index);
      const words = characters.slice(index + 1, end === -1 ? undefined : end).join('');
      if (end === -1 || words.includes('{')) return { code: 'template-brace-open', params: { at } };
      const variable = variableNamed(words);
      if (variable === undefined) {
        return { code: 'template-variable-unknown', params: { at, words } };
      }
      add({ variable: variable.name });
      index = end;
    } else if (character === '}') {
      return { code: 'template-brace-alone', params: { at } };
    } else if (character === '[') {
      if (open !== null) return { code: 'template-part-nested', params: { at } };
      open = { at, pieces: [] };
    } else if (character === ']') {
      if (open === null) return { code: 'template-part-alone', params: { at } };
      if (!open.pieces.some(isVariable)) {
        return { code: 'template-part-plain', params: { at: open.at } };
      }
      parts.push({ isOptional: true, pieces: open.pieces });
      open = null;
    } else add({ text: character });
  }
  if (open !== null) return { code: 'template-part-open', params: { at: open.at } };
  if (!parts.some(({ pieces }) => pieces.some(isVariable))) {
    return { code: 'template-plain', params: {} };
  }
  return { parts };
}

export interface FilledTemplate {
  /** Empty where no variable is known. */
  text: string;
  /** Variables that nothing is known for and that stand in no optional part: each left a gap. */
  gaps: VariableName[];
}

/** Fills a template from facts. */
export function fillTemplate({ parts }: Template, facts: Facts): FilledTemplate {
  const valueOf = (name: VariableName): string =>
    TEMPLATE_VARIABLES.find((known) => known.name === name)?.valueOf(facts) ?? '';
  const gaps = new Set<VariableName>();
  let isTold = false;
  let text = '';
  for (const { isOptional, pieces } of parts) {
    const unknown = pieces.filter(isVariable).filter(({ variable }) => valueOf(variable) === '');
    if (isOptional && unknown.length > 0) continue;
    for (const { variable } of unknown) gaps.add(variable);
    isTold ||= pieces.filter(isVariable).length > unknown.length;
    text += pieces
      .map((piece) => (isVariable(piece) ? valueOf(piece.variable) : piece.text))
      .join('');
  }
  return { text: isTold ? text.trim() : '', gaps: [...gaps] };
}

/** True for what reading a template gave if it is none. */
export function isTemplateFault(read: Template | TemplateFault): read is TemplateFault {
  return 'code' in read;
}

function isVariable(piece: Piece): piece is { variable: VariableName } {
  return 'variable' in piece;
}
