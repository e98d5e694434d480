// From `npm start -- --sample` to the first village page with its pictures, on two cores.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser/find-browser.ts';
import { LAUNCH, printedAddress } from '../../support/running-program.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { compare, type Measure } from '../measurement.ts';
import { median } from '../tools/medians.ts';

const RUNS = 5;
const LIMIT_S = 10;

/** Median of five starts, each with a new archive; the window is built beforehand. */
export const measureSampleStart: Measure = async () => {
  const seconds: number[] = [];
  await startOnce();
  for (let run = 0; run < RUNS; run += 1) seconds.push(await startOnce());
  return [
    compare({
      goal: 'sample-start',
      work: 'sample to first village page, 2 cores',
      against: 'figure to reach',
      ours: median(seconds),
      peer: LIMIT_S,
      unit: 's',
      limit: 1,
    }),
  ];
};

async function startOnce(): Promise<number> {
  const found = await findBrowser();
  if (found === null) throw new Error('no browser to measure with');
  await using home = await temporaryFolder();
  const browser = await chromium.launch(found);
  const startedAt = performance.now();
  const program = startPinned(home.path);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(await printedAddress(program));
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /[^村]村/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /[^村]村/ }).waitFor();
    await page.waitForFunction(() => {
      const visible = [...document.querySelectorAll<HTMLImageElement>('main img')].filter(
        (picture) => picture.getBoundingClientRect().top < innerHeight,
      );
      return visible.length > 0 && visible.every(({ naturalWidth }) => naturalWidth > 0);
    });
    return (performance.now() - startedAt) / 1000;
  } finally {
    await browser.close();
    program.kill('SIGINT');
    if (program.exitCode === null) await once(program, 'exit');
  }
}

/** The program alone is held to two cores; the browser stands for the person's own. */
function startPinned(dataHome: string): ChildProcess {
  const command = [process.execPath, LAUNCH, 'start', '--sample', '--no-open'];
  const canPin = spawnSync('taskset', ['-V']).status === 0;
  const [file = '', ...args] = canPin ? ['taskset', '-c', '0,1', ...command] : command;
  return spawn(file, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, XDG_DATA_HOME: dataHome },
  });
}
