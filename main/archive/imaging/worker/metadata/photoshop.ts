// Photoshop image resources (Adobe Photoshop File Formats Specification, "Image Resource Blocks").

const IPTC_RESOURCE = 0x0404;

/** The IPTC-IIM data among image resources; null if there is none. */
export function iptcOfPhotoshop(bytes: Buffer): Uint8Array | null {
  let at = 0;
  while (at + 12 <= bytes.length) {
    const id = bytes.readUInt16BE(at + 4);
    // A Pascal string, padded to an even length.
    const nameLength = ((bytes[at + 6] ?? 0) + 2) & ~1;
    const sizeAt = at + 6 + nameLength;
    if (sizeAt + 4 > bytes.length) return null;
    const size = bytes.readUInt32BE(sizeAt);
    if (id === IPTC_RESOURCE) return bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    at = sizeAt + 4 + size + (size % 2);
  }
  return null;
}
