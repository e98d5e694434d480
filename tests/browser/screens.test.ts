// Every screen by a person's means, in both languages, both themes and two sizes. See [Note: Screens].
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../shared/errors.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { findAxeFaults } from '../support/screen-checks/axe.ts';
import { findFocusFaults } from '../support/screen-checks/focus.ts';
import { findLayoutFaults } from '../support/screen-checks/layout.ts';
import { findForeignWords, namesOfData } from '../support/screen-checks/words.ts';
import { SCREENS } from '../support/screens/all-screens.ts';
import { HARD_PHOTOS } from '../support/screens/hard-photos.ts';
import { HARD_FOLDER } from '../support/screens/own-screens.ts';
import { openScreen, type Screen, settle, showTheme, THEMES } from '../support/screens/screen.ts';
import { writePhotos } from '../support/temporary-archive.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1680, height: 1050 },
] as const;
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const SCREEN_MS = 240_000;

let program: RunningProgram;
let data: string;

beforeAll(async () => {
  program = await startProgram(['--sample'], SIZES[0]);
  data = [await namesOfData(), program.home].join('\n');
  program.page.setDefaultTimeout(15_000);
  await writePhotos(join(program.home, HARD_FOLDER), HARD_PHOTOS);
});

afterAll(() => program[Symbol.asyncDispose]());

describe.each(SCREENS)('$name', (screen) => {
  test.each(LANGUAGES)(
    'in %s can be read, reached and understood',
    async (language) => {
      const { page } = program;
      await page.setViewportSize(SIZES[0]);
      await openScreen(page, screen, language);
      const faults = await faultsOf(screen, language);
      expect([...faults, ...program.complaints.splice(0)]).toEqual([]);
    },
    SCREEN_MS,
  );
});

async function faultsOf(screen: Screen, language: Language): Promise<string[]> {
  const { page } = program;
  const faults: string[] = [];
  for (const [index, size] of SIZES.entries()) {
    await page.setViewportSize(size);
    // Light in the small window, dark in the large one: colours and sizes do not depend on each other.
    await showTheme(page, THEMES[index] ?? 'light');
    await settle(page);
    const found = await findLayoutFaults(page);
    // Names depend on the language and colours on the theme: one look at each tells both.
    if (index === LANGUAGES.indexOf(language)) found.push(...(await findAxeFaults(page)));
    faults.push(...found.map((fault) => `${size.width} px: ${fault}`));
  }
  faults.push(...(await findForeignWords(page, language, data)));
  // Where Tab leads is the same in every language.
  if (language === 'zh-CN' && screen.isAtWork !== true) {
    await page.setViewportSize(SIZES[0]);
    faults.push(...(await findFocusFaults(page)));
  }
  return faults;
}
