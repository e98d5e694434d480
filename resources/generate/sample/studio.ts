// The studio is a headless Chromium that draws scenes with three.js in software WebGL.
// Runs in Node; nothing is fetched: every request is answered from this checkout.
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import chromiumBuild from '@sparticuz/chromium';
import type { SceneRequest } from './scene/look.ts';

const ORIGIN = 'https://studio.invalid';
const PAGE = `<!doctype html><meta charset="utf-8"><script type="importmap">
{"imports":{"three":"/three/build/three.module.js","three/addons/":"/three/examples/jsm/"}}
</script><script type="module" src="/scene/page.ts"></script>`;

/** Draws pictures one at a time; close it when done. */
export interface Studio {
  /** The picture as PNG bytes. Throws what the page throws. */
  draw(request: SceneRequest): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openStudio(): Promise<Studio> {
  const browser: Browser = await chromium.launch({
    executablePath: await chromiumBuild.executablePath(),
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-dev-shm-usage',
    ],
  });
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${message.text()}\n`);
  });
  page.on('pageerror', (error) => {
    process.stderr.write(`${String(error.stack)}\n`);
  });
  const three = dirname(dirname(fileURLToPath(import.meta.resolve('three'))));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: PAGE });
    else if (pathname.startsWith('/three/')) {
      const body = await readFile(join(three, pathname.slice(7)), 'utf8');
      await route.fulfill({ contentType: 'text/javascript', body });
    } else if (pathname.startsWith('/scene/')) {
      const source = await readFile(join(import.meta.dirname, pathname), 'utf8');
      await route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
    } else await route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'draw' in window, undefined, { timeout: 60_000 });
  return {
    draw: async (request) =>
      Buffer.from(await page.evaluate(async (r) => await window.draw(r), request), 'base64'),
    close: async () => {
      await browser.close();
    },
  };
}
