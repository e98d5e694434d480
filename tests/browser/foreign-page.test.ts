// A page of somebody else's in the same browser, at worst one that knows the secret address.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveLoopback } from '../../main/browser/loopback-host.ts';
import { createAppFixture } from '../app/app-fixture.ts';
import { findBrowser } from './find-browser.ts';

/** Tries one way in after the other and tells what came of each. Runs in the foreign page. */
async function attack(url: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const load = (tag: string, set: (node: HTMLElement) => void): Promise<string> =>
    new Promise((resolve) => {
      const node = document.createElement(tag);
      node.addEventListener('load', () => {
        resolve('loaded');
      });
      node.addEventListener('error', () => {
        resolve('nothing');
      });
      set(node);
      document.body.append(node);
    });
  const tell = async (way: string, run: () => Promise<string>): Promise<void> => {
    found[way] = await run().catch(() => 'nothing');
  };
  const textOr = (text: string | null | undefined): string =>
    text === null || text === undefined || text === '' ? 'nothing' : text;
  const call = `${url}rpc/history/undo`;
  await tell('img', () =>
    load('img', (node) => {
      node.setAttribute('src', `${url}icon.svg`);
    }),
  );
  await tell('script', () =>
    load('script', (node) => {
      node.setAttribute('src', `${url}assets/index-Ab12.js`);
    }),
  );
  await tell('module', () =>
    load('script', (node) => {
      node.setAttribute('type', 'module');
      node.setAttribute('src', `${url}assets/index-Ab12.js`);
    }),
  );
  await tell('style', () =>
    load('link', (node) => {
      node.setAttribute('rel', 'stylesheet');
      node.setAttribute('href', `${url}icon.svg`);
    }),
  );
  await tell('fetch', async () => await (await fetch(url)).text());
  await tell('post', async () => {
    const answer = await fetch(call, { method: 'POST', body: '{}', credentials: 'include' });
    return await answer.text();
  });
  await tell('json', async () => {
    const headers = { 'content-type': 'application/json' };
    return await (await fetch(call, { method: 'POST', body: '{}', headers })).text();
  });
  await tell('no-cors', async () => {
    const answer = await fetch(call, { method: 'POST', body: '{}', mode: 'no-cors' });
    return textOr(await answer.text());
  });
  await tell('beacon', () => {
    navigator.sendBeacon(call, '{}');
    return Promise.resolve('nothing');
  });
  const opened = (source: { onerror: unknown; onopen: unknown; close(): void }): Promise<string> =>
    new Promise((resolve) => {
      source.onopen = () => {
        resolve('open');
      };
      source.onerror = () => {
        source.close();
        resolve('nothing');
      };
    });
  await tell('websocket', () => opened(new WebSocket(url.replace('http', 'ws'))));
  await tell('events', () => opened(new EventSource(`${url}rpc/archive/changes`)));
  await tell('frame', async () => {
    const frame = document.createElement('iframe');
    frame.src = url;
    const isLoaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(frame);
    await isLoaded;
    return textOr(frame.contentDocument?.body.textContent);
  });
  await tell('sandboxed', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-forms');
    frame.srcdoc = `<script>fetch(${JSON.stringify(url)}).then((answer) => answer.text()).then(
      (text) => parent.postMessage(text, '*'), () => parent.postMessage('nothing', '*'))</script>`;
    const said = new Promise<string>((resolve) => {
      addEventListener('message', ({ data }) => {
        resolve(String(data));
      });
    });
    document.body.append(frame);
    return await said;
  });
  await tell('form', async () => {
    const frame = document.createElement('iframe');
    frame.name = 'answer';
    document.body.append(frame);
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', action: call, target: 'answer', enctype: 'text/plain' });
    form.innerHTML = '<input name=\'{"json":{}, "a":"\' value=\'"}\'>';
    document.body.append(form);
    const isLoaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    form.submit();
    await isLoaded;
    try {
      return textOr(frame.contentDocument?.body.textContent);
    } catch {
      return 'nothing';
    }
  });
  await tell('window', async () => {
    const other = open(url);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    other?.postMessage('hello', '*');
    try {
      return textOr(other?.document.body.textContent);
    } catch {
      return 'nothing';
    }
  });
  return found;
}

let stop: () => Promise<void>;
let visit: (host: string, target?: string) => Promise<Record<string, string>>;
let openRebound: () => Promise<number | undefined>;
/** Requests that came as far as the app. */
const passed: string[] = [];

beforeAll(async () => {
  const found = await findBrowser();
  if (found === null) throw new Error('no Chromium, Chrome or Edge was found to test with');
  const fixture = await createAppFixture();
  const host = await serveLoopback({
    app: {
      fetch: async (request, mount) => {
        passed.push(`${request.method} ${new URL(request.url).pathname}`);
        return await fixture.app.fetch(request, mount);
      },
    },
  });
  const foreign = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>foreign</title><body></body>');
  });
  foreign.listen(0);
  await once(foreign, 'listening');
  const { port } = foreign.address() as AddressInfo;
  const browser = await chromium.launch({
    ...found,
    args: [...found.args, '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  });
  visit = async (name, target = host.url) => {
    const page = await browser.newPage();
    await page.goto(`http://${name}:${port}/`);
    const result = await page.evaluate(attack, target);
    await page.context().close();
    return result;
  };
  openRebound = async () => {
    const page = await browser.newPage();
    const { port: own, pathname } = new URL(host.url);
    const answer = await page.goto(`http://evil.example:${own}${pathname}`);
    return answer?.status();
  };
  stop = async () => {
    await browser.close();
    foreign.close();
    await host.close();
    await fixture[Symbol.asyncDispose]();
  };
});

afterAll(async () => {
  await stop();
});

test.each(['127.0.0.1', 'localhost', 'evil.example'])(
  'a page at %s that knows the address gets nothing and does nothing',
  async (name) => {
    passed.length = 0;
    const found = await visit(name);
    expect(Object.keys(found)).toHaveLength(15);
    expect(Object.entries(found).filter(([, came]) => came !== 'nothing')).toEqual([]);
    expect(passed).toEqual([]);
  },
);

test('the same page gets in where nothing keeps it out, so the attack is a real one', async () => {
  const open = createServer((_request, answer) => {
    answer.setHeader('access-control-allow-origin', '*');
    answer.setHeader('content-type', 'text/javascript');
    answer.end('export {};');
  });
  open.listen(0, '127.0.0.1');
  await once(open, 'listening');
  const { port } = open.address() as AddressInfo;
  const found = await visit('localhost', `http://127.0.0.1:${port}/`);
  open.close();
  expect(found).toMatchObject({ script: 'loaded', fetch: 'export {};' });
});

test('a name that was rebound to this computer is refused', async () => {
  passed.length = 0;
  expect(await openRebound()).toBe(403);
  expect(passed).toEqual([]);
});
