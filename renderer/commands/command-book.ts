import type { CommandGroup } from './command.ts';

/** Knows what can be done at the moment; see [Note: Commands]. */
export class CommandBook {
  readonly #groups = new Map<symbol, CommandGroup>();
  readonly #listeners = new Set<() => void>();
  #snapshot: readonly CommandGroup[] = [];

  /** Adds what a part of the window offers; gives the function that takes it out again. */
  add(group: CommandGroup): () => void {
    const key = Symbol(group.title);
    this.#groups.set(key, group);
    this.#tell();
    return () => {
      this.#groups.delete(key);
      this.#tell();
    };
  }

  /** Groups of one title are one; the screen comes first, the frame around it last. */
  groups = (): readonly CommandGroup[] => this.#snapshot;

  run(id: string): void {
    this.#snapshot.find(({ entries }) => entries.some((entry) => entry.id === id))?.run(id);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #tell(): void {
    this.#snapshot = merge([...this.#groups.values()]);
    for (const listener of this.#listeners) listener();
  }
}

function merge(groups: readonly CommandGroup[]): CommandGroup[] {
  const byTitle = new Map<string, CommandGroup>();
  for (const group of [...groups].sort((a, b) => Number(a.isFrame) - Number(b.isFrame))) {
    const known = byTitle.get(group.title);
    byTitle.set(group.title, known ? joined(known, group) : group);
  }
  return [...byTitle.values()];
}

function joined(first: CommandGroup, second: CommandGroup): CommandGroup {
  const ofFirst = new Set(first.entries.map(({ id }) => id));
  return {
    ...first,
    entries: [...first.entries, ...second.entries.filter(({ id }) => !ofFirst.has(id))],
    run: (id) => {
      if (ofFirst.has(id)) first.run(id);
      else second.run(id);
    },
  };
}
