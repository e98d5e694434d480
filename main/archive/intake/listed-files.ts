// Finds the files of a folder by what people write for their names in lists and notes. Pure.
import { originalStem } from '../../../shared/understanding/file-versions.ts';

/** The files of one folder. */
export class ListedFiles {
  readonly names: readonly string[];
  readonly #byKey: ReadonlyMap<string, readonly string[]>;
  readonly #byNumber: ReadonlyMap<number, readonly string[]>;
  readonly #series: readonly SeriesFile[];

  constructor(names: readonly string[]) {
    this.names = names;
    const keyed = names.flatMap((name) =>
      [...new Set([nameKey(name), nameKey(stem(name)), nameKey(originalStem(stem(name)))])].map(
        (key) => ({
          key,
          name,
        }),
      ),
    );
    this.#byKey = namesBy(keyed, ({ key }) => key);
    const numbered = names.flatMap((name) => {
      const key = ownNumber(stem(name));
      return key === null ? [] : [{ key, name }];
    });
    this.#byNumber = namesBy(numbered, ({ key }) => key);
    this.#series = names.flatMap((name) => seriesFile(name));
  }

  /**
   * The files meant; RAW and JPEG of one name, and copies of it, are meant together. Several names side by
   * side (`1、2`, `01-03`) mean their files if each is there.
   */
  find(written: string): readonly string[] {
    const one = this.#findOne(written);
    return one.length > 0 ? one : (this.#inRange(written) ?? this.#inEnumeration(written));
  }

  #findOne(written: string): readonly string[] {
    const exact = this.#byKey.get(nameKey(written));
    if (exact) return exact;
    const number = ownNumber(written);
    const numbered = number === null ? [] : (this.#byNumber.get(number) ?? []);
    if (new Set(numbered.map((name) => nameKey(stem(name)))).size === 1) return numbered;
    return numbered.length > 0 ? [] : this.#inSeries(written);
  }

  /** `F01—F03`, `1-3`: a run of short numbers, each of which is a file's. */
  #inRange(written: string): readonly string[] | null {
    const groups = RANGE.exec(nameKey(written))?.groups;
    const [first = '', last = ''] = [groups?.['first'], groups?.['last']];
    if (first === '' || Number(last) <= Number(first)) return null;
    const prefix = groups?.['prefix'] ?? '';
    const found: string[] = [];
    for (let number = Number(first); number <= Number(last); number++) {
      const one = this.#findOne(prefix + String(number).padStart(first.length, '0'));
      if (one.length === 0) return null;
      found.push(...one);
    }
    return found;
  }

  /** `1、2和5`, `DSC_0012、0013` */
  #inEnumeration(written: string): readonly string[] {
    const parts = written.split(/\s*[、,，;；&+/和及与]\s*/u);
    if (parts.length < 2 || parts.length > LONGEST_SERIES) return [];
    const found = parts.map((part) => (part === '' ? [] : this.find(part)));
    return found.some((names) => names.length === 0) ? [] : [...new Set(found.flat())];
  }

  /** `0911-0912`, `DJI_0001-0003`, `0920`: numbers of a camera's series. */
  #inSeries(written: string): readonly string[] {
    const groups = SERIES.exec(nameKey(written))?.groups;
    const first = groups?.['first'];
    if (first === undefined) return [];
    const last = groups?.['last'] ?? first;
    // P1010023-25 ends at P1010025; 2016-18 are years.
    if (/^(?:19|20)\d{2}$/u.test(first) && last.length === 2) return [];
    const [from, to] = [Number(first), Number(first.slice(0, -last.length) + last)];
    if (to < from || to - from > LONGEST_SERIES) return [];
    const prefix = groups?.['prefix'] ?? '';
    const found = this.#series.filter(
      (file) =>
        file.number >= from &&
        file.number <= to &&
        file.digits === first.length &&
        (prefix === '' || file.prefix === prefix),
    );
    // Two cameras with one number: nobody knows which is meant.
    return new Set(found.map((file) => file.prefix)).size === 1
      ? found.map(({ name }) => name)
      : [];
  }
}

const LONGEST_SERIES = 999;

/** Shorter numbers are not a camera's. */
const SERIES =
  /^(?<prefix>[a-z]{1,5}|扫描|照片|图片)?[\s_-]?(?<first>\d{3,8})(?:\s*[-~—–至到]+\s*(?:\k<prefix>[\s_-]?)?(?<last>\d{2,8}))?$/u;

const RANGE =
  /^(?<prefix>[^\d\s]{0,4}?[\s_-]?)(?<first>\d{1,3})\s*[号张]?\s*[-~—–至到]+\s*(?:\k<prefix>)?(?<last>\d{1,3})[号张]?$/u;

interface SeriesFile {
  name: string;
  prefix: string;
  number: number;
  digits: number;
}

function seriesFile(name: string): SeriesFile[] {
  const groups = /^(?<prefix>[a-z]{1,5}|扫描|照片|图片)[\s_-]?(?<number>\d{3,8})$/u.exec(
    nameKey(originalStem(stem(name))),
  )?.groups;
  const { prefix, number } = groups ?? {};
  if (prefix === undefined || number === undefined) return [];
  return [{ name, prefix, number: Number(number), digits: number.length }];
}

function namesBy<Key, Item extends { name: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, string[]> {
  const groups = Map.groupBy(items, keyOf);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ name }) => name)]));
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** A name without its extension. */
export function stem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The number that a name consists of: `01`, `图1`, `照片 12`, `第3张`, `(4)`. */
function ownNumber(name: string): number | null {
  const match = /^[([]?(?:图片|照片|图|第|no\.?)?\s*(\d{1,4})\s*(?:张|幅|号)?[)\]]?$/.exec(
    nameKey(name),
  );
  return match ? Number(match[1]) : null;
}
