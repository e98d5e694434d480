// What only the loopback host has to withstand: other pages, other programs, other users of this computer.
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { isOwnPage, knowsToken } from '../../main/browser/access.ts';
import { serveLoopback } from '../../main/browser/loopback-host.ts';
import { Tickets } from '../../main/browser/tickets.ts';
import { createAppFixture } from '../app/app-fixture.ts';
import { rawExchange } from '../support/raw-request.ts';

async function start() {
  const fixture = await createAppFixture();
  const host = await serveLoopback({ app: fixture.app });
  const { port, pathname } = new URL(host.url);
  const own = `127.0.0.1:${port}`;
  return {
    fixture,
    host,
    own,
    port: Number(port),
    path: pathname,
    token: pathname.slice(1, -1),
    /** A request for the page with these headers, and no others but `connection`. */
    ask: (headers: Record<string, string>, line = `GET ${pathname} HTTP/1.1`, body = '') =>
      rawExchange(
        Number(port),
        [
          line,
          ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          'connection: close',
        ],
        body,
      ),
    [Symbol.asyncDispose]: async () => {
      await host.close();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

describe('another page', () => {
  test('is refused under every other name of this computer (DNS rebinding)', async () => {
    await using loopback = await start();
    const { port, own } = loopback;
    const statusFor = async (host: string) => (await loopback.ask({ host })).status;
    for (const good of [own, `localhost:${port}`, `LOCALHOST:${port}`]) {
      expect([good, await statusFor(good)]).toEqual([good, 200]);
    }
    const refused = [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `127.0.0.1`,
      'localhost',
      `127.0.0.1:${port - 1}`,
      `127.0.0.1.:${port}`,
      `localhost.:${port}`,
      `[::1]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `[::ffff:7f00:1]:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `0x7f000001:${port}`,
      `127.0.0.1:${port}@evil.example`,
      `evil.example@127.0.0.1:${port}`,
      `127.0.0.1:${port},evil.example`,
      `127.0.0.1:0${port}`,
      ' ',
    ];
    for (const host of refused) {
      const status = await statusFor(host);
      expect([host, [400, 403].includes(status)]).toEqual([host, true]);
    }
  });

  test('cannot hide behind a second Host, a forwarded one or an absolute address', async () => {
    await using loopback = await start();
    const { port, own, path } = loopback;
    const twice = await rawExchange(port, [
      `GET ${path} HTTP/1.1`,
      'host: evil.example',
      `host: ${own}`,
      'connection: close',
    ]);
    expect(twice.status).not.toBe(200);
    const forwarded = await loopback.ask({ host: 'evil.example', 'x-forwarded-host': own });
    expect(forwarded.status).toBe(403);
    const absolute = await loopback.ask(
      { host: 'evil.example' },
      `GET http://127.0.0.1:${port}${path} HTTP/1.1`,
    );
    expect(absolute.status).not.toBe(200);
    const none = await rawExchange(port, [`GET ${path} HTTP/1.0`]);
    expect([400, 403]).toContain(none.status);
  });

  test.each([
    [
      'img',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    ],
    [
      'script',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    ],
    [
      'fetch',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: 'http://evil.example' },
    ],
    [
      'frame',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'link',
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    ],
    ['sandbox', { origin: 'null' }],
    ['old browser', { origin: 'http://evil.example' }],
    ['other port', { origin: 'http://127.0.0.1:1' }],
    ['https', { origin: 'https://127.0.0.1' }],
    [
      'websocket',
      {
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        origin: 'http://evil.example',
      },
    ],
  ])('gets nothing by %s, even if it knew the token', async (_way, headers) => {
    await using loopback = await start();
    const { own, path, token } = loopback;
    for (const line of [
      `GET ${path} HTTP/1.1`,
      `GET ${path}icon.svg HTTP/1.1`,
      `GET ${path}media/1/grid HTTP/1.1`,
      `POST ${path}rpc/history/undo HTTP/1.1`,
    ]) {
      const answer = await loopback.ask({ host: own, ...headers }, line);
      expect([line, answer.status]).toEqual([line, 403]);
      expect(JSON.stringify(answer)).not.toContain(token);
    }
  });
});

describe('who does not know the token', () => {
  test('gets one plain answer, whatever is asked for and however', async () => {
    await using loopback = await start();
    const { own, token, path } = loopback;
    const wrong = [
      '/',
      '/index.html',
      `/${token.slice(1)}/`,
      `/${token}x/`,
      `/${token.toLowerCase()}/`,
      `/x/..%2f${token}/`,
      '/rpc/archive/overview',
      '/media/1/grid',
      '/favicon.ico',
      '/%00',
    ];
    const answers = [];
    for (const line of wrong.map((to) => `GET ${to} HTTP/1.1`)) {
      const { status, headers, body } = await loopback.ask({ host: own }, line);
      expect([line, status]).toEqual([line, 403]);
      answers.push(JSON.stringify([body, { ...headers, date: '' }]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toContain(token);
    expect((await loopback.ask({ host: own }, `GET ${path} HTTP/1.1`)).status).toBe(200);
  });

  test('is not told the token by any answer that fails', async () => {
    await using loopback = await start();
    const { own, token, path, fixture } = loopback;
    const lines = ['lost', '..%2fx', 'media/9/grid', 'rpc/none', '%E0%A4%A'].map(
      (to) => `GET ${path}${to} HTTP/1.1`,
    );
    for (const line of [...lines, `POST ${path}rpc/photos/list HTTP/1.1`]) {
      const answer = await loopback.ask({ host: own }, line);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain(token);
    }
    expect(fixture.log).toEqual([]);
  });

  test('learns nothing from how it is compared', () => {
    const door = 'a'.repeat(32);
    for (const given of ['', 'a', 'a'.repeat(31), 'a'.repeat(33), `${'a'.repeat(31)}b`, '令牌']) {
      expect(knowsToken({ pathname: `/${given}/`, headers: new Headers() }, door)).toBe(false);
    }
    expect(knowsToken({ pathname: `/${door}/`, headers: new Headers() }, door)).toBe(true);
    expect(isOwnPage({ pathname: '/', headers: new Headers() }, 80)).toBe(false);
  });
});

describe('the address for command lines', () => {
  test('leads to the page once, and holds no token', async () => {
    await using loopback = await start();
    const { own, path, token, host } = loopback;
    const opening = host.openingUrl();
    expect(opening).not.toContain(token);
    const line = `GET ${new URL(opening).pathname} HTTP/1.1`;
    const foreign = await loopback.ask({ host: own, 'sec-fetch-site': 'cross-site' }, line);
    expect(foreign.status).toBe(403);
    const first = await loopback.ask({ host: own, 'sec-fetch-site': 'none' }, line);
    expect([first.status, first.headers['location']]).toEqual([303, path]);
    expect(first.headers['cache-control']).toBe('no-store');
    expect((await loopback.ask({ host: own }, line)).status).toBe(403);
    expect(host.openingUrl()).not.toBe(opening);
  });

  test('is good for a minute', () => {
    let now = 0;
    const tickets = new Tickets(() => now);
    const [early, late] = [tickets.issue(), tickets.issue()];
    expect(tickets.take('')).toBe(false);
    now = 59_000;
    expect(tickets.take(early)).toBe(true);
    now = 61_000;
    expect(tickets.take(late)).toBe(false);
  });
});

describe('another program', () => {
  test('reaches it on 127.0.0.1 alone', async () => {
    await using loopback = await start();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1' && !address.startsWith('fe80'))
      .map(({ address }) => address);
    // Other addresses of the loopback network are this computer's too, and are not listened on.
    for (const host of ['127.0.0.2', ...others]) {
      expect([host, await isOpen(host, loopback.port)]).toEqual([host, false]);
    }
    expect(await isOpen('127.0.0.1', loopback.port)).toBe(true);
  });

  test('gets nowhere with TRACE, CONNECT and what is no HTTP', async () => {
    await using loopback = await start();
    const { own, path, port, token } = loopback;
    const trace = await loopback.ask({ host: own, 'x-secret': 'mine' }, `TRACE ${path} HTTP/1.1`);
    expect(trace.status).toBeGreaterThanOrEqual(400);
    expect(trace.body).not.toContain('mine');
    const tunnel = await loopback.ask({ host: own }, 'CONNECT 127.0.0.1:22 HTTP/1.1');
    expect(tunnel.status).not.toBe(200);
    for (const line of ['SSH-2.0-x', 'PRI * HTTP/2.0', `OPTIONS * HTTP/1.1`]) {
      const answer = await rawExchange(port, [line, `host: ${own}`, 'connection: close']);
      expect([line, answer.status >= 400 || answer.status === 0]).toEqual([line, true]);
      expect(answer.body).not.toContain(token);
    }
  });

  test('cannot smuggle a request behind two lengths', async () => {
    await using loopback = await start();
    const { own, path } = loopback;
    const line = `POST ${path}rpc/archive/overview HTTP/1.1`;
    const both = { host: own, 'content-length': '4', 'transfer-encoding': 'chunked' };
    expect((await loopback.ask(both, line, '0\r\n\r\n')).status).toBe(400);
    const odd = { host: own, 'transfer-encoding': 'chunked, identity' };
    expect((await loopback.ask(odd, line, '0\r\n\r\n')).status).toBe(400);
    const folded = { host: own, 'x-a': 'b\r\n c', 'content-length': '+2' };
    expect((await loopback.ask(folded, line, '{}')).status).toBe(400);
  });

  test('is not read beyond a large head', async () => {
    await using loopback = await start();
    const answer = await loopback.ask({ host: loopback.own, 'x-long': 'x'.repeat(20_000) });
    expect(answer.status).toBe(431);
  });

  test('is not waited for when it sends its head letter by letter', async () => {
    await using loopback = await start();
    const socket = connect({ host: '127.0.0.1', port: loopback.port });
    socket.on('error', () => undefined).resume();
    socket.write(`GET ${loopback.path} HTTP/1.1\r\n`);
    const drip = setInterval(() => socket.write('x'), 200);
    const begun = performance.now();
    await once(socket, 'close');
    clearInterval(drip);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

async function isOpen(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 2000 });
  return await new Promise((resolve) => {
    const tell = (isConnected: boolean) => () => {
      socket.destroy();
      resolve(isConnected);
    };
    socket.once('connect', tell(true)).once('error', tell(false)).once('timeout', tell(false));
  });
}
