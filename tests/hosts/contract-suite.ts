// What every host must do, whatever carries its requests.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { IndexEvent } from '../../shared/events.ts';
import { exportChoice } from '../../shared/exports/export-kinds.ts';
import {
  clientOf,
  createAppFixture,
  lastOf,
  takePhotos,
  type AppFixture,
  type Fetch,
} from '../app/app-fixture.ts';
import { hashTree } from '../support/temporary-archive.ts';

/** A host that is up: where it is and how it is reached. */
interface RunningHost extends AsyncDisposable {
  base: string;
  fetch: Fetch;
}

export type StartHost = (fixture: AppFixture) => Promise<RunningHost>;

export function describeHost(name: string, start: StartHost): void {
  const setUp = async () => {
    const fixture = await createAppFixture();
    const host = await start(fixture);
    return {
      ...host,
      fixture,
      client: clientOf(host.fetch, host.base),
      get: (path: string, headers: Record<string, string> = {}) =>
        host.fetch(new Request(new URL(path, host.base), { headers })),
      [Symbol.asyncDispose]: async () => {
        await host[Symbol.asyncDispose]();
        await fixture[Symbol.asyncDispose]();
      },
    };
  };

  describe(name, () => {
    test('serves the page with its base filled in and a strict policy', async () => {
      await using host = await setUp();
      const page = await host.get('./', { accept: 'text/html' });
      const html = await page.text();
      expect(page.status).toBe(200);
      expect(html).toContain(`<base href="${new URL(host.base).pathname}" />`);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(page.headers.get('set-cookie')).toBeNull();
    });

    test('serves assets by type, and pages of the router only to a navigation', async () => {
      await using host = await setUp();
      const script = await host.get('assets/index-Ab12.js');
      expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(script.headers.get('cache-control')).toContain('immutable');
      expect(await script.text()).toBe('export {};\n');

      const page = await host.get('village?village=大卡阳村', { accept: 'text/html' });
      expect([page.status, page.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      await page.text();
      const lost = await host.get('assets/gone.js', { accept: '*/*' });
      expect(lost.status).toBe(404);
      expect(lost.headers.get('content-type')).toBe('application/problem+json');
      expect(await lost.json()).toMatchObject({ type: 'urn:xinmao:not-found', code: 'not-found' });
    });

    test.each([
      '..%2fsecret.txt',
      '..%2f..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e%2fsecret.txt',
      'assets/..%2f..%2fsecret.txt',
      '..%5csecret.txt',
      'assets%5c..%5c..%5csecret.txt',
      'icon.svg%00.html',
      '%252e%252e%252fsecret.txt',
      './C:%5cWindows%5cwin.ini',
      '%E0%A4%A',
    ])('gives nothing outside the window’s folder for %s', async (path) => {
      await using host = await setUp();
      const answer = await host.get(path, { accept: '*/*' });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toMatch(/^secret|root:/m);
    });

    test('indexes with progress and lists what it found', async () => {
      await using host = await setUp();
      const before = await hashTree(host.fixture.photos);
      await host.client.archive.addRoot({
        folder: host.fixture.folders.entryOf(host.fixture.photos).id,
      });
      const events: IndexEvent[] = [];
      for await (const event of await host.client.archive.index()) events.push(event);

      expect(events.at(-1)).toMatchObject({ event: 'done', result: { photos: 3, failed: [] } });
      const page = await host.client.photos.list({ village: '大卡阳村', limit: 10 });
      expect(page.photos.map(({ path }) => path).sort()).toEqual(
        ['田家寨镇/大卡阳村/搬迁前/道路.jpg', '田家寨镇/大卡阳村/搬迁后/道路.jpg'].sort(),
      );
      expect(await hashTree(host.fixture.photos)).toEqual(before);
    });

    test('serves renditions as whole JPEGs that can be revalidated', async () => {
      await using host = await setUp();
      await takePhotos(host.client, host.fixture);
      const { photos } = await host.client.photos.list({ limit: 1 });
      const photo = await host.client.photos.get({ id: photos[0]?.id ?? 0 });

      const picture = await host.get(`media/${photo.id}/grid`);
      const bytes = new Uint8Array(await picture.arrayBuffer());
      expect(picture.headers.get('content-type')).toBe('image/jpeg');
      expect(picture.headers.get('accept-ranges')).toBeNull();
      expect((await sharp(bytes).metadata()).format).toBe('jpeg');

      const etag = picture.headers.get('etag') ?? '';
      const again = await host.get(`media/${photo.id}/grid`, { 'if-none-match': etag });
      expect(again.status).toBe(304);
      const pinned = await host.get(`media/${photo.id}/view?v=${photo.sha256.slice(0, 12)}`);
      expect(pinned.headers.get('cache-control')).toContain('immutable');
      await pinned.arrayBuffer();

      const lost = await host.get('media/99999/grid');
      expect([lost.status, lost.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json',
      ]);
      expect(await lost.json()).toMatchObject({ code: 'not-found' });
    });

    test('says of a bad input what is wrong with it', async () => {
      await using host = await setUp();
      await expect(host.client.photos.list({ limit: 0 })).rejects.toMatchObject({
        code: 'bad-request',
        status: 400,
        data: {
          code: 'bad-request',
          params: { detail: expect.stringContaining('limit') as string },
        },
      });
      const broken = await host.fetch(
        new Request(new URL('rpc/photos/list', host.base), {
          method: 'POST',
          body: '{',
          headers: { 'content-type': 'application/json' },
        }),
      );
      expect(broken.status).toBe(400);
      await broken.text();
    });

    test('carries an archive’s error with its code and parameters', async () => {
      await using host = await setUp();
      const gone = join(host.fixture.home, '没有的文件夹');
      const { id } = host.fixture.folders.entryOf(gone);
      await expect(host.client.archive.addRoot({ folder: id })).rejects.toMatchObject({
        code: 'folder-missing',
        data: { code: 'folder-missing', params: { path: gone } },
      });
      await expect(host.client.archive.addRoot({ folder: '/etc' })).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    test('answers a call by POST only', async () => {
      await using host = await setUp();
      const answer = await host.get('rpc/archive/overview');
      expect(answer.status).toBe(404);
      await answer.text();
    });

    test('stops an index run when its last listener leaves, and can run again', async () => {
      await using host = await setUp();
      await host.client.archive.addRoot({
        folder: host.fixture.folders.entryOf(host.fixture.photos).id,
      });
      const leaving = await host.client.archive.index();
      await leaving.next();
      await leaving.return();
      const summary = await lastOf(await host.client.archive.index());
      expect(summary.photos).toBe(3);
    });

    test('imports an article and exports a gallery whose captions are the article’s', async () => {
      await using host = await setUp();
      await takePhotos(host.client, host.fixture);
      const caption = '大卡阳村搬迁前道路原貌';
      const file = new File([`乡村新貌\n\n${caption}\n`], '稿件.txt', { type: 'text/plain' });
      const article = await host.client.articles.import({ file, date: '2022-05-20' });
      expect(article.lines.map(({ text }) => text)).toContain(caption);
      const line = article.lines.find(({ text }) => text === caption)?.line ?? 0;
      await host.client.articles.decideLine({ id: article.id, line, kind: 'caption' });
      const { photos } = await host.client.photos.list({ village: '大卡阳村', limit: 1 });
      await host.client.articles.decideSlot({
        id: article.id,
        line,
        photo: photos[0]?.id ?? 0,
      });

      const { id: folder } = host.fixture.folders.entryOf(host.fixture.home);
      const source = { kind: 'article', article: article.id } as const;
      const input = { source, folder, name: '画册', choices: [exportChoice('gallery')] };
      await lastOf(await host.client.exports.write(input));
      const target = join(host.fixture.home, '画册');
      expect(await readFile(join(target, 'captions.txt'), 'utf8')).toContain(caption);

      const before = await readdir(target);
      const again = async () => lastOf(await host.client.exports.write(input));
      await expect(again()).rejects.toMatchObject({ code: 'export-exists' });
      expect(await readdir(target)).toEqual(before);
    });
  });
}
