// WCAG 2.2 AA and good practice, as far as axe can tell by itself.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Asks that the name of a card repeats all words on the card; axe itself calls it experimental. */
const LEFT_OUT = ['label-content-name-mismatch'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One sentence for each element that breaks a rule: the rule, where it is broken, what to do. */
export async function findAxeFaults(page: Page): Promise<string[]> {
  // Without the legacy mode, a page of its own is opened for each report.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Only what is broken is told in full, and sheets and videos need not be fetched again: half of the time.
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(TAGS)
    .disableRules(LEFT_OUT)
    .analyze();
  const faults: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { target, failureSummary, html } of nodes) {
      const place = target.join(' ');
      // Menus hang outside of the landmarks on purpose, above everything.
      const isMenu = await page
        .locator(place)
        .first()
        .evaluate((element) => {
          const menu = '[role="menu"]';
          return element.closest(menu) !== null || element.querySelector(menu) !== null;
        });
      if (id === 'region' && isMenu) continue;
      faults.push(
        [id, place, html.slice(0, 160), failureSummary?.replaceAll('\n', ' ')].join(' | '),
      );
    }
  }
  return faults;
}
