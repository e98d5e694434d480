// How far apart two photos are: on the ground, and to the eye.

const METRES_A_DEGREE = 111_320;

/** Metres between two positions; good to one in a thousand inside a county. */
export function metresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const north = (a.latitude - b.latitude) * METRES_A_DEGREE;
  const middle = ((a.latitude + b.latitude) / 2) * (Math.PI / 180);
  const east = (a.longitude - b.longitude) * METRES_A_DEGREE * Math.cos(middle);
  return Math.hypot(north, east);
}

/** Bits in which two 64-bit hashes differ, each given as its two halves. */
export function bitsBetween(a: readonly [number, number], b: readonly [number, number]): number {
  return bitsIn(a[0] ^ b[0]) + bitsIn(a[1] ^ b[1]);
}

/** Counts pairs of bits, then fours, then bytes (H. S. Warren, Hacker's Delight 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55_55_55_55);
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
