// The text of a JSON value that fits a JSON Schema, with one hostile word wherever words go.

/** Keys that reach an object's prototype where code copies them carelessly. */
const TRAPS = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}';

/**
 * JSON text rather than a value: in an object literal `__proto__` would be no key. Every object also carries keys
 * that aim at its prototype.
 */
export function hostileSample(schema: unknown, word: string): string {
  const node = (schema ?? {}) as Record<string, unknown>;
  const [branch] = (node['anyOf'] ?? node['oneOf'] ?? []) as unknown[];
  if (branch !== undefined) return hostileSample(branch, word);
  if ('const' in node) return JSON.stringify(node['const']);
  if (Array.isArray(node['enum'])) return JSON.stringify(node['enum'][0]);
  // What may be nothing as well is given as something.
  const [type] = [node['type']].flat();
  switch (type) {
    case 'object': {
      const properties = Object.entries(node['properties'] ?? {}).map(
        ([name, child]) => `${JSON.stringify(name)}:${hostileSample(child, word)}`,
      );
      return `{${[...properties, TRAPS].join(',')}}`;
    }
    case 'array': {
      return `[${hostileSample(node['items'], word)}]`;
    }
    case 'integer':
    case 'number': {
      return String(Math.max(1, Number(node['minimum'] ?? 1)));
    }
    case 'boolean': {
      return 'true';
    }
    case 'null': {
      return 'null';
    }
    case 'string': {
      return JSON.stringify(textOf(node, word));
    }
    default: {
      return JSON.stringify(word);
    }
  }
}

function textOf(node: Record<string, unknown>, word: string): string {
  if (node['format'] === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (node['format'] === 'date') return '2020-01-01';
  // One photo's id, 1, as the window packs ids.
  if (node['format'] === 'base64') return 'AQAAAA==';
  if (node['pattern'] === '^\\d{6}$') return '632321';
  return word;
}
