// What every host must withstand, whatever carries its requests.
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAppFixture, takePhotos, clientOf } from '../app/app-fixture.ts';
import { contractProcedures } from '../support/contract-procedures.ts';
import { hostileSample } from '../support/schema-sample.ts';
import { hashTree } from '../support/temporary-archive.ts';
import type { StartHost } from './contract-suite.ts';

/** Words that are names of things every object has. */
const TRAP_WORDS = ['__proto__', 'constructor'];

/** Procedures that take no such words: files, closed sets of keys, cursors, and two photos that must differ. */
const NOT_TAKEN = [
  'folders.choose',
  'captions.decide',
  'captions.importCodes',
  'gazetteer.readCsv',
  'gazetteer.importCsv',
  'copies.decide',
  'review.list',
  'review.decideCopies',
  'history.page',
  'articles.import',
];

/** Deeper than any parser's stack of calls. */
const DEEP = 200_000;

/** Ways to write a path that leads out of the window's folder. */
const WAYS_OUT = [
  '..%2fsecret.txt',
  '..%2F..%2Fsecret.txt',
  '%2e%2e%2fsecret.txt',
  '%2e%2e/secret.txt',
  '.%2e/secret.txt',
  'assets/..%2f..%2fsecret.txt',
  '..%5csecret.txt',
  'assets%5c..%5c..%5csecret.txt',
  '%252e%252e%252fsecret.txt',
  '..%252fsecret.txt',
  '..%c0%afsecret.txt',
  '..%e0%80%afsecret.txt',
  '..%u2215secret.txt',
  '..%ef%bc%8fsecret.txt',
  'icon.svg%00',
  'icon.svg%00.html',
  'icon.svg::$DATA',
  'icon.svg:secret',
  'C:%5cWindows%5cwin.ini',
  'C:/Windows/win.ini',
  '%5c%5cserver%5cshare%5csecret.txt',
  '//server/share/secret.txt',
  '%2f%2fserver%2fshare',
  '%2fetc%2fpasswd',
  'file:%2f%2f%2fetc%2fpasswd',
  'CON',
  'icon.svg%20',
  'icon.svg.',
  '%E0%A4%A',
  `${'a/'.repeat(3000)}x`,
];

export function describeHostSecurity(name: string, start: StartHost): void {
  const setUp = async () => {
    const fixture = await createAppFixture();
    const host = await start(fixture);
    const send = (path: string, init: RequestInit = {}) =>
      host.fetch(new Request(`${host.base}${path}`, { redirect: 'manual', ...init }));
    return {
      fixture,
      send,
      client: clientOf(host.fetch, host.base),
      call: (procedure: string, body: string, type = 'application/json') =>
        send(`rpc/${procedure.replaceAll('.', '/')}`, {
          method: 'POST',
          body,
          headers: { 'content-type': type },
        }),
      [Symbol.asyncDispose]: async () => {
        await host[Symbol.asyncDispose]();
        await fixture[Symbol.asyncDispose]();
      },
    };
  };

  describe(`${name}, attacked`, () => {
    test('never speaks of other origins and never sets a cookie', async () => {
      await using host = await setUp();
      const asked = {
        origin: 'http://127.0.0.1:1',
        'access-control-request-method': 'POST',
        'access-control-request-private-network': 'true',
      };
      const answers = [
        await host.send(''),
        await host.send('assets/index-Ab12.js'),
        await host.send('media/1/grid'),
        await host.send('rpc/archive/overview', { method: 'OPTIONS', headers: asked }),
        await host.send('rpc/archive/overview', { method: 'POST', headers: asked }),
        await host.call('photos.list', '{'),
      ];
      for (const answer of answers) {
        const names = [...answer.headers.keys()];
        expect(names.filter((one) => one.startsWith('access-control-'))).toEqual([]);
        expect(names).not.toContain('set-cookie');
        expect(names).not.toContain('server');
        expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        await answer.body?.cancel();
      }
    });

    test('does nothing for methods that it has no use for', async () => {
      await using host = await setUp();
      for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'BREW', 'PROPFIND']) {
        for (const path of ['', 'rpc/archive/overview', 'media/1/grid', 'icon.svg']) {
          const answer = await host.send(path, { method });
          // Node itself refuses what is no method at all.
          expect([method, path, [400, 404].includes(answer.status)]).toEqual([method, path, true]);
          await answer.body?.cancel();
        }
      }
    });

    test('gives nothing outside the window’s folder, however the path is written', async () => {
      await using host = await setUp();
      for (const way of WAYS_OUT) {
        for (const below of ['', 'assets/', 'media/1/', 'media/', 'rpc/']) {
          const answer = await host.send(below + way, { headers: { accept: '*/*' } });
          const body = await answer.text();
          expect([way, answer.status >= 400 && answer.status < 500]).toEqual([way, true]);
          expect([way, /^secret|root:|<svg/m.test(body)]).toEqual([way, false]);
          expect(body).not.toContain(host.fixture.home);
        }
      }
      expect(host.fixture.log).toEqual([]);
    });

    test.skipIf(process.platform === 'win32')(
      'follows no link that leads out of the window’s folder',
      async () => {
        await using host = await setUp();
        const { rendererDir } = host.fixture;
        await symlink('../../secret.txt', join(rendererDir, 'assets', 'link.txt'));
        await symlink('..', join(rendererDir, 'up'));
        for (const path of ['assets/link.txt', 'up/secret.txt']) {
          const answer = await host.send(path, { headers: { accept: '*/*' } });
          expect([path, answer.status]).toEqual([path, 404]);
          await answer.body?.cancel();
        }
      },
    );

    test('takes photos by number and nothing else', async () => {
      await using host = await setUp();
      const odd = ['0', '-1', '1e3', '0x1', '1.5', '١', '9'.repeat(40), '%31%00', '__proto__'];
      for (const id of odd) {
        for (const kind of ['grid', 'view', 'full']) {
          const answer = await host.send(`media/${id}/${kind}`);
          expect([id, answer.status]).toEqual([id, 404]);
          await answer.body?.cancel();
        }
      }
      expect(host.fixture.log).toEqual([]);
    });

    test('refuses bodies that are no input, and stays up', async () => {
      await using host = await setUp();
      const bodies = [
        '',
        'null',
        '[]',
        '7',
        '"x"',
        '{"json":',
        '{"json":null}',
        '{"json":{"limit":1e999}}',
        '{"json":{},"meta":[[1,"__proto__","polluted"]]}',
        '{"json":{"a":null},"meta":[[3,"constructor","prototype","polluted"]]}',
        '{"json":{},"meta":7}',
        '{"json":{},"meta":[[99,"a"]]}',
        '{"json":{"limit":"1"},"meta":[[0,"limit"]]}',
        `{"json":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
        `{"json":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
        '\uFEFF{"json":{}}',
        '\0',
      ];
      for (const body of bodies) {
        for (const type of [
          'application/json',
          'text/plain',
          'application/x-www-form-urlencoded',
        ]) {
          const answer = await host.call('photos.list', body, type);
          const text = await answer.text();
          expect([body.slice(0, 80), type, answer.status]).toEqual([body.slice(0, 80), type, 400]);
          expect(text.length).toBeLessThan(2000);
        }
      }
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect((await host.client.archive.overview()).photoCount).toBe(0);
    });

    test('refuses a body that is larger than any article', async () => {
      await using host = await setUp();
      const answer = await host.call('photos.list', ' '.repeat(64 * 1024 * 1024 + 1));
      expect([answer.status, await answer.json()]).toMatchObject([
        413,
        { code: 'article-too-large' },
      ]);
    });

    test.each(TRAP_WORDS)('keeps its prototypes when %s comes in everywhere', async (word) => {
      await using host = await setUp();
      await takePhotos(host.client, host.fixture);
      const originals = await hashTree(host.fixture.photos);
      const misfits: string[] = [];
      for (const { name: procedure, input } of contractProcedures()) {
        const json =
          input === null ? '{"__proto__":{"polluted":"yes"}}' : hostileSample(input, word);
        const answer = await host.call(procedure, `{"json":${json}}`);
        const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
        if (isStream) await answer.body?.cancel();
        else await answer.text();
        expect([procedure, answer.status < 500]).toEqual([procedure, true]);
        if (answer.status === 400) misfits.push(procedure);
      }
      // The others took what was sent, so the words went all the way.
      expect(misfits).toEqual(NOT_TAKEN);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Reflect.get(Object, 'polluted')).toBeUndefined();
      expect(host.fixture.log).toEqual([]);
      await host.client.archive.openOwn();
      expect(await hashTree(host.fixture.photos)).toEqual(originals);
    });
  });
}
