// The article of an official account as blocks: pairs are one flat picture there, since nothing can be slid.
import { pairCaptions } from '../pictures/pair-pictures.ts';
import { type PictureRow, pictureRows } from '../pictures/picture-rows.ts';
import type { Publication } from '../publication.ts';
import { shownLines } from '../documents/shown-lines.ts';

/** A picture or a pair, with the captions that stand under it. */
export interface PictureBlock {
  kind: 'picture';
  /** `图01`, of a pair `图01-02`. */
  name: string;
  /** Inside the export, `pictures/图01.jpg`. */
  file: string;
  /** Verbatim; of a pair both, unless one stands for both. */
  captions: string[];
}

/** A pair as one picture. */
export interface PairBlock extends Omit<PictureBlock, 'kind'> {
  kind: 'pair';
  before: PictureRow;
  after: PictureRow;
}

export type ArticleBlock =
  PictureBlock | PairBlock | { kind: 'heading' | 'body' | 'credit'; text: string };

type Pair = Publication['pairs'][number];

/** Folder of the pictures that the article shows. */
const FOLDER = 'pictures';

/**
 * The blocks of a publication in order. A pair stands where the first of its pictures would; captions that have no
 * picture are left out.
 */
export function articleBlocks(publication: Publication): ArticleBlock[] {
  const rows = pictureRows(publication.pictures, FOLDER);
  const pairsOf = Map.groupBy(
    publication.pairs.flatMap((pair) =>
      [pair.before, pair.after].map((index) => ({ index, pair })),
    ),
    ({ index }) => index,
  );
  const shown = new Set<Pair>();
  return shownLines(publication).flatMap(({ kind, text, pictures }): ArticleBlock[] => {
    if (kind !== 'caption') return [{ kind, text }];
    return pictures.flatMap((index): ArticleBlock[] => {
      const mine = pairsOf.get(index);
      if (!mine) return [pictureBlock(rowAt(rows, index))];
      const opened = mine.filter(({ pair }) => !shown.has(pair));
      return opened.map(({ pair }) => {
        shown.add(pair);
        return pairBlock(rows, pair);
      });
    });
  });
}

/** Each pair that the article shows, in order. */
export function pairBlocks(publication: Publication): PairBlock[] {
  return articleBlocks(publication).filter((block) => block.kind === 'pair');
}

function pictureBlock({ name, file, picture }: PictureRow): PictureBlock {
  return { kind: 'picture', name, file, captions: [picture.caption] };
}

function pairBlock(rows: readonly PictureRow[], pair: Pair): PairBlock {
  const [before, after] = [rowAt(rows, pair.before), rowAt(rows, pair.after)];
  const name = `${before.name}-${after.name.replace('图', '')}`;
  return {
    kind: 'pair',
    name,
    file: `${FOLDER}/${name}.jpg`,
    captions: pairCaptions(before, after),
    before,
    after,
  };
}

function rowAt(rows: readonly PictureRow[], index: number): PictureRow {
  const row = rows[index];
  if (!row) throw new RangeError('A line or a pair names a picture that is not there.');
  return row;
}
