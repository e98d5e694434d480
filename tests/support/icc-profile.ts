// Draws a small ICC profile, as cameras and monitors have: three colours of their own and one gamma.

/** Primaries of Adobe RGB (1998), 4.3.1.1, as D50 needs them, in rows of X, Y and Z. */
export const ADOBE_RGB = { gamma: 2.199, red: [0.60974, 0.31111, 0.01947], green: [0.20528, 0.62567, 0.06087], blue: [0.14919, 0.06322, 0.74457] } as const; // prettier-ignore

interface Colours {
  gamma: number;
  red: readonly number[];
  green: readonly number[];
  blue: readonly number[];
}

/** A matrix profile of version 2.1 (ICC.1:2001-04, 6.3.1.2). */
export function iccProfile({ gamma, red, green, blue }: Colours): Buffer {
  const curve = tag('curv', Buffer.from([0, 0, 0, 1, ...bytes16(Math.round(gamma * 256)), 0, 0]));
  const tags: [signature: string, content: Buffer][] = [
    [
      'desc',
      tag(
        'desc',
        Buffer.concat([Buffer.from([0, 0, 0, 5]), Buffer.from('Test\0'), Buffer.alloc(79)]),
      ),
    ],
    ['cprt', tag('text', Buffer.from('None\0\0\0\0'))],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const head = Buffer.alloc(128 + 4 + tags.length * 12);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  xyz([0.9642, 1, 0.8249]).copy(head, 68, 8);
  head.writeUInt32BE(tags.length, 128);
  let at = head.length;
  for (const [index, [signature, content]] of tags.entries()) {
    const entry = 132 + index * 12;
    head.write(signature, entry, 'latin1');
    head.writeUInt32BE(at, entry + 4);
    head.writeUInt32BE(content.length, entry + 8);
    at += content.length;
  }
  head.writeUInt32BE(at, 0);
  return Buffer.concat([head, ...tags.map(([, content]) => content)]);
}

function tag(type: string, content: Buffer): Buffer {
  const padding = (4 - (content.length % 4)) % 4;
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`), content, Buffer.alloc(padding)]);
}

function xyz(values: readonly number[]): Buffer {
  const content = Buffer.alloc(12);
  for (const [index, value] of values.entries()) {
    content.writeInt32BE(Math.round(value * 65_536), index * 4);
  }
  return tag('XYZ ', content);
}

function bytes16(value: number): [number, number] {
  return [value >> 8, value & 255];
}
