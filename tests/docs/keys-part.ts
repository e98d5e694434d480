// The page of keys, read off the key help of each screen of a running program. See [Note: Commands].
import type { Page } from '@playwright/test';
import { COMPARE_MODES } from '../../renderer/compare/compare-look.ts';
import { startProgram } from '../support/running-program.ts';
import { SCREENS } from '../support/screens/all-screens.ts';
import { openScreen, settle } from '../support/screens/screen.ts';
import { translateWith } from '../renderer/translate.ts';
import { table } from './generated-parts.ts';

/** Screens of [Note: Screens] that between them offer every key, and what is pressed there to find more. */
const SHOWN: readonly (readonly [screen: string, ...pressed: string[]])[] = [
  ['photos-selected'],
  ['photo'],
  ['compare-slide', ...COMPARE_MODES.slice(1).map((_, index) => String(index + 2))],
  ['series'],
  ['village'],
  ['places'],
  ['shots'],
  ['history'],
  ['review-phase'],
  ['review-pair'],
  ['article'],
];

/** How many the sample has is no matter. */
const COUNT = / \d+ (?=[组张])/u;

/** Keys and what they do, by the title under which the program shows them. */
type KeyGroups = Map<string, Map<string, string>>;

/** A heading and a table for each part of the window that has keys. */
export async function keysPart(): Promise<string> {
  const groups: KeyGroups = new Map();
  await using program = await startProgram(['--sample']);
  for (const [name, ...pressed] of SHOWN) {
    const screen = SCREENS.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`there is no screen ${name}`);
    await openScreen(program.page, screen, 'zh-CN');
    await addKeys(program.page, groups);
    for (const key of pressed) {
      await program.page.keyboard.press(key);
      await settle(program.page);
      await addKeys(program.page, groups);
    }
  }
  const frame = translateWith('zh-CN')('keys.everywhere');
  // What holds everywhere comes first.
  const titles = [frame, ...[...groups.keys()].filter((title) => title !== frame)];
  return titles
    .map((title) => {
      // The program shows them in the order in which parts of the window came up, which is any.
      const lines = [...(groups.get(title) ?? [])]
        .map(([words, keys]) => [keys, words] as const)
        .sort(([one], [other]) => one.localeCompare(other, 'en'));
      return `## ${title}\n\n${table(['按键', '做什么'], lines)}`;
    })
    .join('\n\n');
}

/** Opens the key help, takes down what it shows, and closes it. */
async function addKeys(page: Page, groups: KeyGroups): Promise<void> {
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: translateWith('zh-CN')('keys.title') });
  await help.waitFor();
  const shown = await help.locator('section').evaluateAll((sections) =>
    sections.map((section) => ({
      title: section.querySelector('h3')?.textContent ?? '',
      lines: [...section.querySelectorAll('dl > div')].map((line) => ({
        words: line.querySelector('dd')?.textContent ?? '',
        keys: [...line.querySelectorAll('dt > span')].map((caps) =>
          [...caps.querySelectorAll('kbd')].map((cap) => cap.textContent),
        ),
      })),
    })),
  );
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  for (const { title, lines } of shown) {
    const group = groups.get(title) ?? new Map<string, string>();
    groups.set(title, group);
    for (const { words, keys } of lines) {
      const caps = keys.map((pressed) => pressed.map((cap) => `\`${cap}\``).join(' '));
      group.set(words.replace(COUNT, ' … '), caps.join('、'));
    }
  }
}
