import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { probe } from '../../../../main/archive/imaging/worker/probe.ts';
import { TooHeavy } from '../../../../main/archive/imaging/worker/weight.ts';

let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'xinmao-weight-'));
  path = join(dir, 'photo');
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const probeBesideOthers = () => probe({ kind: 'probe', path, renditionsDir: dir }, false);

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } });

describe('beside other tasks', () => {
  test('a large file is refused', async () => {
    writeFileSync(path, await flat(40, 40).jpeg().toBuffer());
    truncateSync(path, 33 * 2 ** 20);
    await expect(probeBesideOthers()).rejects.toThrow(TooHeavy);
  });

  test('HEIC is refused', async () => {
    writeFileSync(path, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    await expect(probeBesideOthers()).rejects.toThrow(TooHeavy);
  });

  test('a large picture is refused where its decoder needs all of it at once', async () => {
    writeFileSync(path, await flat(8000, 6000).jpeg({ progressive: true }).toBuffer());
    await expect(probeBesideOthers()).rejects.toThrow(TooHeavy);
    writeFileSync(path, await flat(8000, 6000).jpeg().toBuffer());
    await expect(probeBesideOthers()).resolves.toMatchObject({ widthPx: 8000 });
  });

  test('what is wrong with a file is told as ever', async () => {
    await expect(probeBesideOthers()).rejects.toMatchObject({ code: 'file-vanished' });
  });
});
