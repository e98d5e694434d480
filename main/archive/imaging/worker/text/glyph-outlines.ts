// Glyph outlines out of WOFF2's transformed `glyf` table (clause 5.1), as paths of SVG.
import { FontReader } from './woff2.ts';

interface Point {
  x: number;
  y: number;
  isOnCurve: boolean;
}

/** Where the parts of a glyph begin in their streams. */
interface GlyphStart {
  points: Uint32Array;
  flags: Uint32Array;
  coordinates: Uint32Array;
  composites: Uint32Array;
}

const COMPOSITE = -1;
/** A component of a component and so on; fonts have two at most. */
const MAX_DEPTH = 4;

/** All outlines of a font, unpacked one by one as they are asked for. */
export class GlyphOutlines {
  readonly #contours: Int16Array;
  readonly #streams: { points: Buffer; flags: Buffer; coordinates: Buffer; composites: Buffer };
  readonly #starts: GlyphStart;

  /** @param table the transformed `glyf` table */
  constructor(table: Buffer) {
    const head = new FontReader(table, 4);
    const count = head.uint16();
    head.uint16();
    const sizes = Array.from({ length: 5 }, () => head.uint32());
    // Boxes and instructions are for nothing here.
    let at = head.at + 8;
    const next = (size = 0): Buffer => {
      at += size;
      return table.subarray(at - size, at);
    };
    const contours = next(sizes[0]);
    this.#contours = Int16Array.from({ length: count }, (_, glyph) =>
      contours.readInt16BE(glyph * 2),
    );
    this.#streams = {
      points: next(sizes[1]),
      flags: next(sizes[2]),
      coordinates: next(sizes[3]),
      composites: next(sizes[4]),
    };
    this.#starts = this.#findStarts(count);
  }

  /** An outline as the data of an SVG path in the font's units, y growing downwards; empty for a blank. */
  path(glyph: number): string {
    return this.#outline(glyph, 0).map(contourPath).join('');
  }

  /** One walk over all glyphs: a glyph's parts begin where those of the one before it end. */
  #findStarts(count: number): GlyphStart {
    const starts: GlyphStart = {
      points: new Uint32Array(count),
      flags: new Uint32Array(count),
      coordinates: new Uint32Array(count),
      composites: new Uint32Array(count),
    };
    const points = new FontReader(this.#streams.points);
    const coordinates = new FontReader(this.#streams.coordinates);
    const composites = new FontReader(this.#streams.composites);
    const { flags } = this.#streams;
    let flagsAt = 0;
    for (const [glyph, contours] of this.#contours.entries()) {
      starts.points[glyph] = points.at;
      starts.flags[glyph] = flagsAt;
      starts.coordinates[glyph] = coordinates.at;
      starts.composites[glyph] = composites.at;
      if (contours === COMPOSITE) {
        const hasInstructions = readComponents(composites).hasInstructions;
        if (hasInstructions) coordinates.packed16();
      } else if (contours > 0) {
        let pointCount = 0;
        for (let left = contours; left > 0; left -= 1) pointCount += points.packed16();
        let bytes = 0;
        for (const end = flagsAt + pointCount; flagsAt < end; flagsAt += 1) {
          bytes += STEP_BYTES[(flags[flagsAt] ?? 0) & 0x7f] ?? 0;
        }
        coordinates.at += bytes;
        coordinates.packed16();
      }
    }
    return starts;
  }

  #outline(glyph: number, depth: number): Point[][] {
    const contours = this.#contours[glyph] ?? 0;
    if (contours === COMPOSITE) {
      if (depth === MAX_DEPTH) throw new Error('A glyph of the font holds itself.');
      const reader = new FontReader(this.#streams.composites, this.#starts.composites[glyph]);
      return readComponents(reader).components.flatMap(({ glyph: part, place }) =>
        this.#outline(part, depth + 1).map((points) => points.map(place)),
      );
    }
    const points = new FontReader(this.#streams.points, this.#starts.points[glyph]);
    const flags = new FontReader(this.#streams.flags, this.#starts.flags[glyph]);
    const coordinates = new FontReader(this.#streams.coordinates, this.#starts.coordinates[glyph]);
    let [x, y] = [0, 0];
    return Array.from({ length: Math.max(0, contours) }, () =>
      Array.from({ length: points.packed16() }, () => {
        const flag = flags.uint8();
        const [dx, dy] = readStep(flag & 0x7f, coordinates);
        x += dx;
        y += dy;
        return { x, y, isOnCurve: flag < 0x80 };
      }),
    );
  }
}

/** Bytes that a point's step takes, by its flag (clause 5.2). */
const STEP_BYTES = Uint8Array.from({ length: 128 }, (_, flag) =>
  flag < 84 ? 1 : flag < 120 ? 2 : flag < 124 ? 3 : 4,
);

/** A point's step from the one before it (clause 5.2, table of triplets). */
function readStep(flag: number, reader: FontReader): [dx: number, dy: number] {
  const signed = (size: number, sign: number): number => ((sign & 1) === 1 ? size : -size);
  const first = reader.uint8();
  if (flag < 10) return [0, signed(((flag & 14) << 7) + first, flag)];
  if (flag < 20) return [signed((((flag - 10) & 14) << 7) + first, flag), 0];
  if (flag < 84) {
    const base = flag - 20;
    return [
      signed(1 + (base & 0x30) + (first >> 4), flag),
      signed(1 + ((base & 0x0c) << 2) + (first & 0x0f), flag >> 1),
    ];
  }
  const second = reader.uint8();
  if (flag < 120) {
    const base = flag - 84;
    return [
      signed(1 + (Math.floor(base / 12) << 8) + first, flag),
      signed(1 + (((base % 12) >> 2) << 8) + second, flag >> 1),
    ];
  }
  const third = reader.uint8();
  if (flag < 124) {
    return [
      signed((first << 4) + (second >> 4), flag),
      signed(((second & 0x0f) << 8) + third, flag >> 1),
    ];
  }
  return [signed((first << 8) + second, flag), signed((third << 8) + reader.uint8(), flag >> 1)];
}

interface Component {
  glyph: number;
  place: (point: Point) => Point;
}

// Flags of a component (OpenType, glyf).
const HAS_WORDS = 0x0001;
const HAS_OFFSETS = 0x0002;
const HAS_SCALE = 0x0008;
const HAS_MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

function readComponents(reader: FontReader): { components: Component[]; hasInstructions: boolean } {
  const components: Component[] = [];
  let hasInstructions = false;
  for (let flags = HAS_MORE; (flags & HAS_MORE) !== 0;) {
    flags = reader.uint16();
    const glyph = reader.uint16();
    const [dx, dy] =
      (flags & HAS_WORDS) === 0
        ? [signedByte(reader.uint8()), signedByte(reader.uint8())]
        : [reader.int16(), reader.int16()];
    if ((flags & HAS_OFFSETS) === 0)
      throw new Error('A glyph of the font is put together by points.');
    const [a, b, c, d] = readScale(reader, flags);
    components.push({
      glyph,
      place: ({ x, y, isOnCurve }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, isOnCurve }),
    });
    hasInstructions ||= (flags & HAS_INSTRUCTIONS) !== 0;
  }
  return { components, hasInstructions };
}

function readScale(reader: FontReader, flags: number): [number, number, number, number] {
  const fraction = (): number => reader.int16() / 0x4000;
  if ((flags & HAS_SCALE) !== 0) {
    const scale = fraction();
    return [scale, 0, 0, scale];
  }
  if ((flags & HAS_TWO_SCALES) !== 0) return [fraction(), 0, 0, fraction()];
  if ((flags & HAS_MATRIX) !== 0) return [fraction(), fraction(), fraction(), fraction()];
  return [1, 0, 0, 1];
}

function signedByte(byte: number): number {
  return byte < 0x80 ? byte : byte - 0x100;
}

/** Between two points off the curve lies one on it (TrueType, quadratic splines). */
function contourPath(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const start = first.isOnCurve ? first : last.isOnCurve ? last : middle(first, last);
  const parts = [`M${written(start)}`];
  const following = first.isOnCurve ? [...points.slice(1), first] : [...points, start];
  let control: Point | null = null;
  for (const point of following) {
    if (!point.isOnCurve) {
      if (control) parts.push(`Q${written(control)} ${written(middle(control, point))}`);
      control = point;
      continue;
    }
    parts.push(control ? `Q${written(control)} ${written(point)}` : `L${written(point)}`);
    control = null;
  }
  if (control) parts.push(`Q${written(control)} ${written(start)}`);
  return `${parts.join('')}Z`;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOnCurve: true };
}

function written({ x, y }: Point): string {
  return `${x} ${-y}`;
}
