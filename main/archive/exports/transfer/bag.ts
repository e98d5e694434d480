// The files that make a folder a bag (RFC 8493, BagIt 1.0).

/** A file of a bag; `file` is its path from the bag's folder, with `/`. */
export interface BaggedFile {
  file: string;
  sha256: string;
}

export const PAYLOAD_FOLDER = 'data/';
export const BAG_DECLARATION_FILE = 'bagit.txt';
export const BAG_INFO_FILE = 'bag-info.txt';
export const PAYLOAD_MANIFEST_FILE = 'manifest-sha256.txt';
export const TAG_MANIFEST_FILE = 'tagmanifest-sha256.txt';

/** `bagit.txt`: exactly these two lines, without a byte order mark (2.1.1). */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A manifest of files, payload or tag files (2.1.3, 2.2.1). */
export function bagManifest(files: readonly BaggedFile[]): string {
  return files.map(({ file, sha256 }) => `${sha256}  ${encodePath(file)}\n`).join('');
}

/** What a manifest lists, by path. @throws Error for a line that lists nothing, or a path listed twice */
export function parseBagManifest(text: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/).filter((one) => one !== '')) {
    const [, sha256, path] = /^([0-9a-fA-F]{64})[ \t]+(.+)$/u.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) throw new Error(`no entry: ${line}`);
    const file = decodePath(path);
    if (files.has(file)) throw new Error(`listed twice: ${file}`);
    files.set(file, sha256.toLowerCase());
  }
  return files;
}

/** `bag-info.txt`: labels with values on one line each, in order; empty values are left out (2.2.2). */
export function bagInfo(elements: readonly (readonly [label: string, value: string])[]): string {
  return elements
    .map(([label, value]) => [label, value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()])
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('');
}

/** Octets and streams of a payload (Payload-Oxum), by which a lost file is seen at once. */
export function payloadOxum(files: readonly { sizeBytes: number }[]): string {
  const octets = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return `${octets}.${files.length}`;
}

/** Line ends and % in a path are written by their codes, and nothing else is (2.1.3). */
function encodePath(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function decodePath(path: string): string {
  return path
    .replaceAll(/%0[dD]/g, '\r')
    .replaceAll(/%0[aA]/g, '\n')
    .replaceAll('%25', '%');
}
