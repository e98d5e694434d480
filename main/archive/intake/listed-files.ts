// Finds the files of a folder by what people write for their names in lists and notes. Pure.

/** The files of one folder. */
export class ListedFiles {
  readonly names: readonly string[];
  readonly #byKey: ReadonlyMap<string, readonly string[]>;
  readonly #byNumber: ReadonlyMap<number, readonly string[]>;
  readonly #series: readonly SeriesFile[];

  constructor(names: readonly string[]) {
    this.names = names;
    const keyed = names.flatMap((name) =>
      [...new Set([nameKey(name), nameKey(stem(name)), nameKey(plainStem(name))])].map((key) => ({
        key,
        name,
      })),
    );
    this.#byKey = namesBy(keyed, ({ key }) => key);
    const numbered = names.flatMap((name) => {
      const key = ownNumber(stem(name));
      return key === null ? [] : [{ key, name }];
    });
    this.#byNumber = namesBy(numbered, ({ key }) => key);
    this.#series = names.flatMap((name) => seriesFile(name));
  }

  /** The files meant; RAW and JPEG of one name, and copies of it, are meant together. */
  find(written: string): readonly string[] {
    const exact = this.#byKey.get(nameKey(written));
    if (exact) return exact;
    const number = ownNumber(written);
    const numbered = number === null ? [] : (this.#byNumber.get(number) ?? []);
    if (new Set(numbered.map((name) => nameKey(stem(name)))).size === 1) return numbered;
    return numbered.length > 0 ? [] : this.#inSeries(written);
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

interface SeriesFile {
  name: string;
  prefix: string;
  number: number;
  digits: number;
}

function seriesFile(name: string): SeriesFile[] {
  const groups = /^(?<prefix>[a-z]{1,5}|扫描|照片|图片)[\s_-]?(?<number>\d{3,8})$/u.exec(
    nameKey(plainStem(name)),
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

/** The stem that a copy was made of: IMG_2316(1), IMG_2316 - 副本, DSC_3302-编辑, and IMG_E2402 as phones call an edit. */
function plainStem(name: string): string {
  return stem(name)
    .replace(/\s*(?:[-_]\s*(?:副本|拷贝|编辑|修改|edited?|copy))?\s*(?:[(（]\d{1,2}[)）])?$/iu, '')
    .replace(/^IMG_E(?=\d{4}$)/iu, 'IMG_');
}

/** The number that a name consists of: `01`, `图1`, `照片 12`, `第3张`, `(4)`. */
function ownNumber(name: string): number | null {
  const match = /^[([]?(?:图片|照片|图|第|no\.?)?\s*(\d{1,4})\s*(?:张|幅|号)?[)\]]?$/.exec(
    nameKey(name),
  );
  return match ? Number(match[1]) : null;
}
