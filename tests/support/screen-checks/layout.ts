// What a person could not read or reach: words cut off by their box, words over words, controls outside of the window.
import type { Page } from '@playwright/test';

/** One sentence for each thing on the screen that is cut off, covered or out of reach. */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(faultsInPage);
}

/** Runs in the page, so it stands alone. */
function faultsInPage(): string[] {
  /** Rounding of fractions of a pixel, and letters that reach a little over their line. */
  const SLACK_PX = 1.5;
  const faults = new Set<string>();
  const root = document.documentElement;
  const top = topLayer();

  if (root.scrollWidth > root.clientWidth || document.body.scrollWidth > root.clientWidth) {
    faults.add(`the window is ${document.body.scrollWidth} px wide`);
  }
  const lines: { element: Element; rect: DOMRect; text: string }[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      const fault = faultOf(element, rect, text);
      if (fault !== null) faults.add(fault);
      lines.push({ element, rect: seenPart(element, rect), text });
    }
  }
  for (const control of top.querySelectorAll('a[href], button, input, select, textarea')) {
    if (!isShown(control)) continue;
    const fault = faultOf(control, control.getBoundingClientRect(), nameOf(control));
    if (fault !== null) faults.add(fault);
    if (isSmall(control)) faults.add(`“${nameOf(control)}” is smaller than 24 px`);
  }
  for (const field of top.querySelectorAll('input, select')) {
    const fault = isShown(field) ? fieldFault(field) : null;
    if (fault !== null) faults.add(fault);
  }
  for (const [index, line] of lines.entries()) {
    if (!isOnTop(line) || isFloating(line.element)) continue;
    for (const other of lines.slice(index + 1)) {
      if (other.element === line.element || !overlap(line.rect, other.rect)) continue;
      if (isOnTop(other) && !isFloating(other.element)) {
        faults.add(`“${line.text}” and “${other.text}” lie over each other`);
      }
    }
  }
  return [...faults];

  /** What takes all of the attention, or the whole page. */
  function topLayer(): Element {
    return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  }

  function isShown(element: Element): boolean {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    // What only a screen reader meets is one pixel large or clipped away; a link to skip stands above the window.
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { width, height, bottom } = at.getBoundingClientRect();
      const { clipPath, position } = getComputedStyle(at);
      if ((width <= 1 && height <= 1) || clipPath === 'inset(50%)') return false;
      if (bottom <= 0 && (position === 'absolute' || position === 'fixed')) return false;
    }
    return true;
  }

  /** Goes outward through the boxes that cut the rectangle off, until one that scrolls. */
  function faultOf(element: Element, rect: DOMRect, text: string): string | null {
    let isFreeX = false;
    let isFreeY = false;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const isClip = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isScroll = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
      const isCutX = rect.right > box.right + SLACK_PX || rect.left < box.left - SLACK_PX;
      const isCutY = rect.bottom > box.bottom + SLACK_PX || rect.top < box.top - SLACK_PX;
      if (!isFreeX && isClip(style.overflowX) && isCutX && !isShortened(at, style)) {
        return `“${text}” is cut off at a side by ${nameOf(at)}`;
      }
      if (!isFreeY && isClip(style.overflowY) && isCutY && !isShortened(at, style)) {
        return `“${text}” is cut off above or below by ${nameOf(at)}`;
      }
      if (isScroll(style.overflowX) || (isClip(style.overflowX) && isCutX)) isFreeX = true;
      if (isScroll(style.overflowY) || (isClip(style.overflowY) && isCutY)) isFreeY = true;
      if (style.position === 'fixed') break;
    }
    const isOutX = rect.right > innerWidth + SLACK_PX || rect.left < -SLACK_PX;
    const isOutY = rect.bottom > innerHeight + SLACK_PX || rect.top < -SLACK_PX;
    if ((isOutX && !isFreeX) || (isOutY && !isFreeY)) return `“${text}” is outside of the window`;
    return null;
  }

  /** WCAG 2.2, 2.5.8: less than 24 px is hard to hit; words within a line may be as high as the line. */
  function isSmall(control: Element): boolean {
    const isWord = control.localName === 'a' && getComputedStyle(control).display === 'inline';
    const around = [...(control.parentElement?.childNodes ?? [])];
    if (isWord && around.some(({ nodeType }) => nodeType === Node.TEXT_NODE)) return false;
    // A press on its words is a press on a box to tick.
    const labels = control instanceof HTMLInputElement ? (control.labels ?? []) : [];
    return [control, ...labels].every((area) => {
      const { width, height } = area.getBoundingClientRect();
      return width < 23.5 || height < 23.5;
    });
  }

  /** Ends in dots, and the whole can be read by pointing at it. */
  function isShortened(element: Element, style: CSSStyleDeclaration): boolean {
    const isDotted = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    return isDotted && element.closest('[title]') !== null;
  }

  /** The words of a field are drawn by the browser: they are measured instead. */
  function fieldFault(field: Element): string | null {
    let text = '';
    if (field instanceof HTMLSelectElement) text = field.selectedOptions[0]?.text ?? '';
    else if (field instanceof HTMLInputElement && field.value === '') text = field.placeholder;
    if (text === '') return null;
    const style = getComputedStyle(field);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return null;
    pen.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return pen.measureText(text).width > room + SLACK_PX
      ? `“${text}” does not fit its field`
      : null;
  }

  function isOnTop({ element, rect }: { element: Element; rect: DOMRect }): boolean {
    const hit = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  }

  /** Stays where it is while what lies below scrolls by. */
  function isFloating(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === 'sticky' || position === 'fixed') return true;
    }
    return false;
  }

  /** What is left of a rectangle inside of the boxes that cut it off; dots stand for the rest. */
  function seenPart(element: Element, { left, top, right, bottom }: DOMRect): DOMRect {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const box = at.getBoundingClientRect();
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  function overlap(a: DOMRect, b: DOMRect): boolean {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    // Lines of one paragraph reach into each other by their spacing.
    return width > 2 && height > Math.min(a.height, b.height) / 3;
  }

  function nameOf(element: Element): string {
    const name = element.getAttribute('aria-label') ?? element.textContent;
    return `<${element.localName} class="${element.className}"> ${name.slice(0, 30)}`;
  }
}
