declare module 'subset-font' {
  /** Cuts a font down to the glyphs that `text` needs. */
  function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype' },
  ): Promise<Buffer>;
  export = subsetFont;
}
