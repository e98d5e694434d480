import { expect, test } from 'vitest';
import { onDisk, programBeside } from '../../main/on-disk.ts';

test.each([
  [
    '/opt/Xinmao/resources/app.asar/out/resources/sample',
    '/opt/Xinmao/resources/app.asar.unpacked/out/resources/sample',
  ],
  ['C:\\新貌\\resources\\app.asar\\out\\a.js', 'C:\\新貌\\resources\\app.asar.unpacked\\out\\a.js'],
  ['/opt/app.asar.unpacked/out/a.js', '/opt/app.asar.unpacked/out/a.js'],
  ['/opt/my-app.asar/out/a.js', '/opt/my-app.asar/out/a.js'],
  ['/home/新貌/out/a.js', '/home/新貌/out/a.js'],
])('%s lies at %s', (path, place) => {
  expect(onDisk(path)).toBe(place);
});

test('a program of its own is of the same kind of file as the module that starts it', () => {
  expect(programBeside('./worker/main', 'file:///a/pool.ts').href).toBe('file:///a/worker/main.ts');
  expect(programBeside('./worker/main', 'file:///r/app.asar/out/pool.js').href).toBe(
    'file:///r/app.asar.unpacked/out/worker/main.js',
  );
});
