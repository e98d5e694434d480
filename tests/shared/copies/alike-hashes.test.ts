import { expect, test } from 'vitest';
import { ALIKE_BITS, AlikeHashes, type Fingerprints } from '../../../shared/copies/alike-hashes.ts';

/** Hashes around a few pictures, each with up to seven bits turned. */
function drawHashes(count: number): bigint[] {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const word = (): bigint => BigInt(next(2 ** 31)) * 3n;
  const pictures = Array.from({ length: 12 }, () => (word() << 32n) ^ word());
  return Array.from({ length: count }, () => {
    let hash = pictures[next(pictures.length)] ?? 0n;
    for (let turned = next(8); turned > 0; turned -= 1) hash ^= 1n << BigInt(next(64));
    return BigInt.asUintN(64, hash);
  });
}

function printsOf(hashes: readonly bigint[], aspects: readonly number[] = []): Fingerprints {
  return {
    high: Uint32Array.from(hashes, (hash) => Number(hash >> 32n)),
    low: Uint32Array.from(hashes, (hash) => Number(hash & 0xffffffffn)),
    aspect: Float32Array.from(hashes, (_, at) => aspects[at] ?? 1.5),
  };
}

function differingBits(a: bigint, b: bigint): number {
  return (a ^ b).toString(2).replaceAll('0', '').length;
}

test('finds the same pictures as comparing each with each', () => {
  const hashes = drawHashes(160);
  const alike = new AlikeHashes(printsOf(hashes));
  let count = 0;
  for (const [at, hash] of hashes.entries()) {
    const found = alike.before(at);
    const expected = hashes
      .slice(0, at)
      .map((other, index) => ({ index, bits: differingBits(hash, other) }))
      .filter(({ bits }) => bits <= ALIKE_BITS)
      .sort((a, b) => a.bits - b.bits || a.index - b.index)
      .slice(0, 8);
    expect(found).toEqual(expected.map(({ index }) => index));
    count += found.length;
  }
  expect(count).toBeGreaterThan(100);
});

test('pictures of another shape are others', () => {
  const [hash = 0n] = drawHashes(1);
  expect(new AlikeHashes(printsOf([hash, hash], [1.5, 1.51])).before(1)).toEqual([0]);
  expect(new AlikeHashes(printsOf([hash, hash], [1.5, 1.33])).before(1)).toEqual([]);
});

test('a plain picture is like no other', () => {
  expect(new AlikeHashes(printsOf([0n, 0n, 1n])).before(1)).toEqual([]);
});

test('of thousands with one hash, the work is bounded and the latest are found', () => {
  const [hash = 0n] = drawHashes(1);
  const alike = new AlikeHashes(printsOf(Array.from({ length: 4000 }, () => hash)));
  const found = alike.before(3999);
  expect(found).toHaveLength(8);
  expect(Math.min(...found)).toBeGreaterThanOrEqual(3499);
});
