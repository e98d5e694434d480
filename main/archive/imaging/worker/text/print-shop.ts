// Prints words for one worker after the other picture; the font is read when the first word is printed.
import type { RawPixels } from '../renditions.ts';
import { type Font, loadFont } from './font.ts';
import { printLabel, printLines } from './printed-words.ts';

/** Labels of one export are few and alike. */
const MAX_KEPT = 64;

/** Keeps the font, and the labels that it has printed. */
export class PrintShop {
  #font: Font | null = null;
  readonly #labels = new Map<string, RawPixels>();

  /** See `printLabel`. @throws ArchiveError words-unprintable */
  async label(words: string, sizePx: number, maxWidthPx: number): Promise<RawPixels> {
    const key = `${sizePx} ${maxWidthPx} ${words}`;
    const kept = this.#labels.get(key);
    if (kept) return kept;
    const label = await printLabel(this.#openFont(), words, sizePx, maxWidthPx);
    if (this.#labels.size >= MAX_KEPT) this.#labels.clear();
    this.#labels.set(key, label);
    return label;
  }

  /** See `printLines`. @throws ArchiveError words-unprintable */
  async lines(lines: readonly string[], sizePx: number, widthPx: number): Promise<RawPixels> {
    return await printLines(this.#openFont(), lines, sizePx, widthPx);
  }

  #openFont(): Font {
    this.#font ??= loadFont();
    return this.#font;
  }
}
