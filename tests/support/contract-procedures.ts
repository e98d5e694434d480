// Every procedure that the window may call, taken from the contract itself, with what it takes as JSON Schema.
import { z } from 'zod';
import { contract } from '../../main/app/contract.ts';

export interface ProcedureShape {
  /** `photos.list`. */
  name: string;
  /** JSON Schema of its input; null for a procedure that takes none. */
  input: unknown;
}

/** All procedures in the contract's order. */
export function contractProcedures(): ProcedureShape[] {
  return shapesOf(contract, []);
}

function shapesOf(node: unknown, steps: string[]): ProcedureShape[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('~orpc' in node) {
    const { inputSchema } = node['~orpc'] as { inputSchema?: z.ZodType };
    const input =
      inputSchema === undefined
        ? null
        : z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' });
    return [{ name: steps.join('.'), input }];
  }
  return Object.entries(node).flatMap(([name, child]) => shapesOf(child, [...steps, name]));
}

/** Dotted places of everything in a schema that is given as free text: no closed set, no fixed form. */
export function freeTexts(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Record<string, unknown>;
  const isFree = ['enum', 'const', 'format', 'pattern', 'contentEncoding'].every(
    (key) => !(key in node),
  );
  const own = [node['type']].flat().includes('string') && isFree ? [at] : [];
  const inside = Object.entries(node['properties'] ?? {}).flatMap(([name, child]) =>
    freeTexts(child, at === '' ? name : `${at}.${name}`),
  );
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((key) =>
    ((node[key] ?? []) as unknown[]).flatMap((child) => freeTexts(child, at)),
  );
  const items = [node['items'], node['additionalProperties']].flatMap((child) =>
    freeTexts(child, at),
  );
  return [...new Set([...own, ...inside, ...branches, ...items])];
}
