import { expect, test } from 'vitest';
import { diffFolder } from '../../../main/archive/intake/diff.ts';

const stamp = (name: string, sizeBytes = 10, modifiedMs = 1000) => ({
  name,
  sizeBytes,
  modifiedMs,
});

test('sorts files into new, changed, unchanged and missing by name, size and time', () => {
  const known = [stamp('same.jpg'), stamp('longer.jpg'), stamp('touched.jpg'), stamp('gone.jpg')];
  const scanned = [
    stamp('same.jpg'),
    stamp('longer.jpg', 11),
    stamp('touched.jpg', 10, 2000),
    stamp('fresh.jpg'),
  ];
  expect(diffFolder(known, scanned)).toEqual({
    new: [stamp('fresh.jpg')],
    changed: [stamp('longer.jpg', 11), stamp('touched.jpg', 10, 2000)],
    unchanged: [stamp('same.jpg')],
    missing: [stamp('gone.jpg')],
  });
});

test('takes a name in other letter case for another file', () => {
  const diff = diffFolder([stamp('IMG.JPG')], [stamp('img.jpg')]);
  expect(diff.new).toEqual([stamp('img.jpg')]);
  expect(diff.missing).toEqual([stamp('IMG.JPG')]);
});

test('leaves a file alone whose last reading failed, until it changes', () => {
  const known = [stamp('a.jpg', 10, 1000), stamp('a.jpg', 5, 2000)];
  expect(diffFolder(known, [stamp('a.jpg', 5, 2000)]).unchanged).toHaveLength(1);
  expect(diffFolder(known, [stamp('a.jpg', 6, 3000)]).changed).toHaveLength(1);
});
