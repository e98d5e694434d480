// Walks through a screen with the Tab key: everything is reached, in an order that makes sense, and can be seen.
import type { Page } from '@playwright/test';

/** More stops than this are no way for a person. */
const MAX_STOPS = 250;

/** What is seen of one stop of the Tab key. */
interface Stop {
  name: string;
  /** The part of the window it stands in. */
  region: string;
  isSeen: boolean;
  isMarked: boolean;
  isFirstAgain: boolean;
}

declare global {
  interface Window {
    xinmaoFocus?: {
      lookOf: (element: Element) => string;
      /** How each control looks without the focus. */
      looks: Map<Element, string>;
      stops: Element[];
      /** Had the focus when the walk began: arrows lead through it, and Tab out of it. */
      menu: Element | null;
    };
  }
}

/** One sentence for each control that Tab misses, that shows no focus, or that stands out of order. */
export async function findFocusFaults(page: Page): Promise<string[]> {
  await page.evaluate(prepare);
  const faults: string[] = [];
  const regions: string[] = [];
  for (let count = 0; count < MAX_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === null || stop.isFirstAgain) break;
    if (!stop.isMarked) faults.push(`the focus is not seen on ${stop.name}`);
    if (!stop.isSeen) faults.push(`${stop.name} has the focus but is out of sight`);
    if (stop.region !== regions.at(-1)) {
      if (regions.includes(stop.region)) {
        faults.push(`Tab comes back to ${stop.region} with ${stop.name}`);
      }
      regions.push(stop.region);
    }
  }
  return [...faults, ...(await page.evaluate(missed, LISTS))];
}

/** Runs in the page: nothing has the focus, and how everything looks so is kept. */
function prepare(): void {
  const menu = document.activeElement?.closest('[role="menu"]') ?? null;
  const top: HTMLElement = document.querySelector<HTMLElement>('dialog:modal') ?? document.body;
  const tabIndex = top.getAttribute('tabindex');
  top.tabIndex = -1;
  top.focus();
  if (tabIndex === null) top.removeAttribute('tabindex');
  else top.setAttribute('tabindex', tabIndex);
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
  }
  // A focus is often shown on the box around a field, on the knob of a slider, or as a line drawn over an edge.
  const lookOf = (element: Element): string =>
    [element, element.parentElement, element.parentElement?.parentElement, ...element.children]
      .filter((one) => one instanceof Element)
      .map((one) => {
        const style = getComputedStyle(one);
        const outline = style.outlineStyle === 'none' ? '' : style.outline;
        const line = getComputedStyle(one, '::after').backgroundColor;
        return [outline, style.boxShadow, style.borderColor, line].join();
      })
      .join('|');
  const looks = new Map<Element, string>();
  for (const element of document.querySelectorAll('body *')) looks.set(element, lookOf(element));
  window.xinmaoFocus = { lookOf, looks, stops: [], menu };
}

/** Runs in the page after a press of Tab; null where the focus has left the page. */
function look(): Stop | null {
  const element = document.activeElement;
  const focus = window.xinmaoFocus;
  if (!focus || !(element instanceof HTMLElement) || element === document.body) return null;
  for (const animation of element.getAnimations()) animation.finish();
  // A field for a date has stops of its own for year, month and day.
  const isFirstAgain = focus.stops.includes(element) && focus.stops.at(-1) !== element;
  focus.stops.push(element);
  const box = element.getBoundingClientRect();
  const region =
    element.closest('dialog, nav, aside, main') ?? element.closest('[role="dialog"], footer');
  const name = element.getAttribute('aria-label') ?? element.textContent;
  return {
    name: `<${element.localName}> ${name.slice(0, 40)}`,
    region: region
      ? `<${region.localName}> ${region.getAttribute('aria-label') ?? ''}`
      : 'the window',
    isSeen: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    isMarked: focus.lookOf(element) !== focus.looks.get(element),
    isFirstAgain,
  };
}

/** Within these, arrows lead from one to the next. */
const LISTS =
  '[role="grid"], [role="listbox"], [role="menu"], [role="tablist"], [role="radiogroup"], ul, ol';

/** Runs in the page: controls that can be seen and pressed but were never reached, nor a fellow of theirs by arrows. */
function missed(lists: string): string[] {
  const stops = window.xinmaoFocus?.stops ?? [];
  const top = document.querySelector('dialog:modal') ?? document.body;
  /** The arrows move in a list while the focus stays in the field that has it. */
  const isMovedIn = (list: Element | null, field: Element): boolean =>
    list !== null && list.id !== '' && field.getAttribute('aria-controls') === list.id;
  const controls = top.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [role="slider"], [role="option"]',
  );
  return [...controls]
    .filter((control) => {
      if (control.matches(':disabled, [type="hidden"], [hidden]')) return false;
      if (!control.checkVisibility({ checkVisibilityCSS: true })) return false;
      if (control.closest('[inert]') !== null) return false;
      if (window.xinmaoFocus?.menu?.contains(control)) return false;
      const group = control.tabIndex < 0 ? control.closest(lists) : null;
      return !stops.some(
        (stop) => stop === control || (group?.contains(stop) ?? false) || isMovedIn(group, stop),
      );
    })
    .map((control) => {
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return `Tab never reaches <${control.localName}> ${name.slice(0, 40)}`;
    });
}
