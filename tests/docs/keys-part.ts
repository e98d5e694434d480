// The page of keys, read off the key help of each screen of a running program. See [Note: Commands].
import type { Page } from '@playwright/test';
import { startProgram } from '../support/running-program.ts';
import { SCREENS } from '../support/screens/all-screens.ts';
import { openScreen } from '../support/screens/screen.ts';
import { translateWith } from '../renderer/translate.ts';
import { table } from './generated-parts.ts';

/** Screens of [Note: Screens] that between them offer every key. */
const SHOWN = [
  'photos-selected',
  'photo',
  ...['compare-slide', 'compare-side', 'compare-fade', 'compare-blink', 'compare-difference'],
  'series',
  'village',
  'places',
  'shots',
  'review-phase',
  'review-pair',
  'article',
] as const;

/** How many the sample has is no matter. */
const COUNT = / \d+ (?=[组张])/u;

/** Keys and what they do, by the title under which the program shows them. */
type KeyGroups = Map<string, Map<string, string>>;

/** A heading and a table for each part of the window that has keys. */
export async function keysPart(): Promise<string> {
  const groups: KeyGroups = new Map();
  await using program = await startProgram(['--sample']);
  for (const name of SHOWN) {
    const screen = SCREENS.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`there is no screen ${name}`);
    await openScreen(program.page, screen, 'zh-CN');
    await program.page.keyboard.press('?');
    await addKeys(program.page, groups);
  }
  const frame = translateWith('zh-CN')('keys.everywhere');
  // What holds everywhere comes first.
  const titles = [frame, ...[...groups.keys()].filter((title) => title !== frame)];
  return titles
    .map((title) => {
      const lines = [...(groups.get(title) ?? [])].map(([words, keys]) => [keys, words]);
      return `## ${title}\n\n${table(['按键', '做什么'], lines)}`;
    })
    .join('\n\n');
}

async function addKeys(page: Page, groups: KeyGroups): Promise<void> {
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
  for (const { title, lines } of shown) {
    const group = groups.get(title) ?? new Map<string, string>();
    groups.set(title, group);
    for (const { words, keys } of lines) {
      const caps = keys.map((pressed) => pressed.map((cap) => `\`${cap}\``).join(' '));
      group.set(words.replace(COUNT, ' … '), caps.join('、'));
    }
  }
}
