// The program as a person starts it: a process of its own with a home of its own, and a browser beside it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { temporaryFolder } from './temporary-archive.ts';

/** What `npm start` runs. */
export const LAUNCH = new URL('../../main/launch.mjs', import.meta.url).pathname;

export interface RunningProgram extends AsyncDisposable {
  /** The home folder of the person who uses it. */
  home: string;
  page: Page;
  /** What the page said on its console as errors, and requests it made to anywhere else. */
  complaints: string[];
}

/** Starts the browser host and opens its page; `command` is what follows `npm start --`. */
export async function startProgram(
  command: readonly string[],
  viewport = { width: 1440, height: 900 },
): Promise<RunningProgram> {
  const found = await findBrowser();
  if (found === null) throw new Error('no Chromium, Chrome or Edge was found to test with');
  const folder = await temporaryFolder();
  const home = join(folder.path, '编辑');
  await mkdir(home);
  const program = spawn(process.execPath, [LAUNCH, 'start', '--no-open', ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOME: home, USERPROFILE: home, XDG_DATA_HOME: join(home, '.data') },
  });
  let browser: Browser | undefined;
  const stop = async (): Promise<void> => {
    await browser?.close();
    program.kill('SIGINT');
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
    await folder[Symbol.asyncDispose]();
  };
  try {
    const address = await printedAddress(program);
    browser = await chromium.launch(found);
    const page = await browser.newPage({ viewport, locale: 'zh-CN' });
    const complaints = listen(page, new URL(address).origin);
    await page.goto(address);
    return { home, page, complaints, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const isLocal = protocol === 'data:' || protocol === 'blob:';
    if (!isLocal && asked !== origin) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}

/** The address that a starting program prints. */
export async function printedAddress(program: ChildProcess): Promise<string> {
  if (program.stdout === null) throw new Error('the program prints nowhere');
  for await (const line of createInterface({ input: program.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the program ended without printing an address');
}
