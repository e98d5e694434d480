// Where the sidecars of a folder of their own lie: under the label and the path of the original, by names that every
// system takes.
import type { SidecarNames } from '../../../../shared/decision-files.ts';
import { safeFileName } from '../../../../shared/file-names.ts';
import type { PlacedOriginal } from '../../catalog/originals.ts';

/** What is around the name in an original's folder. */
export function sidecarName(name: string, names: SidecarNames): string {
  const dot = name.lastIndexOf('.');
  const stem = names === 'stem' && dot > 0 ? name.slice(0, dot) : name;
  return `${stem}.xmp`;
}

/** Gives each original a place of its own, relative and with `/`; case does not tell two apart. */
export class SidecarPlaces {
  readonly #names: SidecarNames;
  readonly #taken = new Set<string>();
  /** Folder of each root; two roots may have one label. */
  readonly #roots = new Map<string, string>();

  constructor(names: SidecarNames) {
    this.#names = names;
  }

  placeOf({ rootPath, rootLabel, path }: PlacedOriginal): string {
    const parts = path.split('/').map((part) => safeFileName(part));
    const name = parts.pop() ?? '';
    const folder = [this.#rootFolder(rootPath, rootLabel), ...parts].join('/');
    // Of several files with one stem the others have their whole names.
    const wanted = [sidecarName(name, this.#names), sidecarName(name, 'full')];
    const free =
      wanted.find((one) => this.#take(`${folder}/${one}`)) ?? this.#numbered(folder, name);
    return `${folder}/${free}`;
  }

  #rootFolder(path: string, label: string): string {
    let folder = this.#roots.get(path);
    if (folder === undefined) {
      const plain = safeFileName(label);
      const used = new Set(this.#roots.values());
      folder = plain;
      for (let number = 2; used.has(folder); number += 1) folder = `${plain}-${number}`;
      this.#roots.set(path, folder);
    }
    return folder;
  }

  #numbered(folder: string, name: string): string {
    for (let number = 2; ; number += 1) {
      const numbered = sidecarName(`${name}-${number}`, 'full');
      if (this.#take(`${folder}/${numbered}`)) return numbered;
    }
  }

  #take(file: string): boolean {
    const key = file.toLowerCase();
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }
}
