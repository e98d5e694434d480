// A column of names: each photo holds the number of its name, so that a million photos share their few names.

/** Names by photo id. */
export interface NameColumn {
  /** Number of each photo's name, 0 for none. */
  codes: Uint32Array;
  /** Names by number; the first stands for none. */
  names: string[];
  /** The number of a name; undefined if no photo ever had it. */
  codeOf(name: string): number | undefined;
  set(id: number, name: string): void;
  clear(id: number): void;
  grow(size: number): void;
}

export function createNameColumn(size: number): NameColumn {
  const numbers = new Map<string, number>();
  const column: NameColumn = {
    codes: new Uint32Array(size),
    names: [''],
    codeOf: (name) => numbers.get(name),
    set: (id, name) => {
      let code = numbers.get(name);
      if (code === undefined) {
        code = column.names.push(name) - 1;
        numbers.set(name, code);
      }
      column.codes[id] = code;
    },
    clear: (id) => {
      column.codes[id] = 0;
    },
    grow: (larger) => {
      const codes = new Uint32Array(larger);
      codes.set(column.codes);
      column.codes = codes;
    },
  };
  return column;
}
