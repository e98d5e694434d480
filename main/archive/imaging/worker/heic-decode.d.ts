declare module 'heic-decode' {
  interface DecodedHeic {
    width: number;
    height: number;
    /** RGBA, eight bits each, turned and mirrored as the file says. */
    data: Uint8ClampedArray<ArrayBuffer>;
  }
  interface HeicPicture {
    width: number;
    height: number;
    decode(): Promise<DecodedHeic>;
  }
  interface HeicPictures extends Array<HeicPicture> {
    /** Frees them all. */
    dispose(): void;
  }
  const decodeHeic: {
    /** Pictures of a HEIC file with their sizes, none of them decoded yet. Throws for anything else. */
    all(input: { buffer: Uint8Array }): Promise<HeicPictures>;
  };
  // eslint-disable-next-line no-restricted-syntax -- describes the package as it is
  export default decodeHeic;
}
