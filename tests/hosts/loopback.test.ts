// What only the loopback host has to withstand: other programs, other pages, other users.
import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import { serveLoopback } from '../../main/browser/loopback-host.ts';
import { createAppFixture } from '../app/app-fixture.ts';

/** A request exactly as written, where `fetch` would tidy the path and forbid headers. */
function rawRequest(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, body });
      });
    })
      .once('error', reject)
      .end();
  });
}

async function start() {
  const fixture = await createAppFixture();
  const host = await serveLoopback({ app: fixture.app });
  return {
    fixture,
    url: host.url,
    path: new URL(host.url).pathname,
    [Symbol.asyncDispose]: async () => {
      await host.close();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

test('answers only on 127.0.0.1 and only below its secret path', async () => {
  await using host = await start();
  expect(new URL(host.url).hostname).toBe('127.0.0.1');
  expect(host.path).toMatch(/^\/[\w-]{32}\/$/);
  for (const path of ['/', '/wrong/', `${host.path.slice(0, -2)}/`, '/rpc/archive/overview']) {
    const answer = await rawRequest(host.url, path);
    expect([path, answer.status]).toEqual([path, 403]);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'forbidden' });
  }
  expect((await rawRequest(host.url, host.path)).status).toBe(200);
});

test('leads the path without its last slash to the page', async () => {
  await using host = await start();
  const answer = await fetch(host.url.slice(0, -1), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([308, host.path]);
});

test('refuses another host name, another origin and requests that another site sent', async () => {
  await using host = await start();
  const { port, origin } = new URL(host.url);
  const status = async (headers: Record<string, string>) =>
    (await rawRequest(host.url, host.path, headers)).status;
  expect(await status({ host: `localhost:${port}` })).toBe(200);
  expect(await status({ host: 'evil.example' })).toBe(403);
  expect(await status({ host: `127.0.0.1:${Number(port) - 1}` })).toBe(403);
  expect(await status({ origin })).toBe(200);
  expect(await status({ origin: 'http://evil.example' })).toBe(403);
  expect(await status({ origin: 'null' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await status({ 'sec-fetch-site': 'none' })).toBe(200);
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
});

test('gives nothing outside the window’s folder for paths as an attacker writes them', async () => {
  await using host = await start();
  for (const path of [
    '../secret.txt',
    'assets/../../secret.txt',
    '..%2fsecret.txt',
    'assets/..%5c..%5csecret.txt',
    '%2e%2e/secret.txt',
    '//../../../../etc/passwd',
  ]) {
    const answer = await rawRequest(host.url, host.path + path);
    expect([path, answer.status >= 400]).toEqual([path, true]);
    expect(answer.body).not.toMatch(/^secret|root:/m);
  }
});

test('says of a port that is taken that it is taken', async () => {
  await using host = await start();
  const port = Number(new URL(host.url).port);
  await expect(serveLoopback({ app: host.fixture.app, port })).rejects.toMatchObject({
    code: 'usage',
  });
});

test('leaves the global Request and Response as they are', async () => {
  const globals = [globalThis.Request, globalThis.Response];
  await using host = await start();
  expect((await fetch(host.url)).ok).toBe(true);
  expect([globalThis.Request, globalThis.Response]).toEqual(globals);
});
