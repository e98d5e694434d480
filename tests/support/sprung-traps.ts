// Tells whether a page was taken over: its traps, dialogs, requests to elsewhere, refused by its policy or not.
import type { Page } from '@playwright/test';
import { TRAP } from './hostile-strings.ts';

/** Listens to a page; `isOwn` tells the addresses that the page may ask for. What is returned grows. */
export async function listenForTraps(
  page: Page,
  isOwn: (url: string) => boolean,
): Promise<string[]> {
  const sprung: string[] = [];
  await page.exposeFunction('xinmaoSprung', (what: string) => sprung.push(what));
  await page.addInitScript((trap) => {
    const tell = (what: string): void => {
      (Reflect.get(window, 'xinmaoSprung') as (what: string) => void)(what);
    };
    Reflect.set(window, trap, () => {
      tell('the trap');
    });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      tell(`policy: ${violatedDirective} ${blockedURI}`);
    });
  }, TRAP);
  page.on('dialog', (dialog) => {
    sprung.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => sprung.push(`window: ${popup.url()}`));
  page.on('pageerror', (error) => sprung.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') sprung.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !isOwn(url)) sprung.push(`asked: ${url}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) sprung.push(`frame: ${frame.url()}`);
  });
  return sprung;
}
