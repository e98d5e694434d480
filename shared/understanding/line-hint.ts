/** What the markup of a file says about a line; plain text says nothing. */
export interface LineHint {
  /** 1 to 6 for a Markdown heading. */
  headingLevel: number | null;
  /** True if the text was the alternative text or title of an image. */
  isImageText: boolean;
  /** True if an image stands directly before the line. */
  followsImage: boolean;
}

export const NO_HINT: LineHint = { headingLevel: null, isImageText: false, followsImage: false };
