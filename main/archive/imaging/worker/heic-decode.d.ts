declare module 'heic-decode' {
  interface DecodedHeic {
    width: number;
    height: number;
    /** RGBA, eight bits each, turned and mirrored as the file says. */
    data: Uint8ClampedArray<ArrayBuffer>;
  }
  /** First picture of a HEIC file. Throws for anything else. */
  // eslint-disable-next-line no-restricted-syntax -- describes the package as it is
  export default function decodeHeic(input: { buffer: Uint8Array }): Promise<DecodedHeic>;
}
