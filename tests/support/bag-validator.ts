// Says what of a folder is not as RFC 8493 (BagIt 1.0) has it. Written from the standard's text and apart from the
// program, which it is to judge.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Complaints about a bag, none of a valid one; bags made today are also to list all their tag files. */
export async function bagComplaints(dir: string): Promise<string[]> {
  const complaints: string[] = [];
  const files = await filesBelow(dir, complaints);
  const payload = files.filter((file) => file.startsWith('data/'));
  const tags = files.filter((file) => !file.startsWith('data/'));

  // 2.1.1: two lines, in this order, without a byte order mark.
  const declaration = await read(dir, 'bagit.txt');
  if (
    !/^BagIt-Version: 1\.0(\r\n|\n|\r)Tag-File-Character-Encoding: UTF-8(\r\n|\n|\r)?$/.test(
      declaration,
    )
  ) {
    complaints.push('bagit.txt: not the declaration of version 1.0');
  }
  // 2.1.2 and 2.1.3
  if (payload.length === 0) complaints.push('data: no payload');
  const manifests = tags.filter((file) => /^manifest-[a-z0-9]+\.txt$/.test(file));
  if (manifests.length === 0) complaints.push('no payload manifest');
  for (const manifest of manifests) {
    complaints.push(...(await listComplaints(dir, manifest, payload)));
  }
  // 2.2.1: every payload manifest must be listed, no tag manifest and no payload file may be.
  for (const manifest of tags.filter((file) => /^tagmanifest-[a-z0-9]+\.txt$/.test(file))) {
    const others = tags.filter((file) => !/^tagmanifest-/.test(file));
    complaints.push(...(await listComplaints(dir, manifest, others)));
  }
  if (!tags.some((file) => file === 'tagmanifest-sha256.txt')) complaints.push('no tag manifest');
  complaints.push(...(await infoComplaints(dir, payload)));
  // 5.1.3: names that other systems take for one, or do not take.
  const folded = files.map((file) => file.normalize('NFC').toLowerCase());
  if (new Set(folded).size < files.length) complaints.push('names differ by case or form only');
  for (const file of files) {
    if (file !== file.normalize('NFC')) complaints.push(`${file}: not NFC`);
    if (/[<>:"\\|?*\p{Cc}]|[. ](?:\/|$)/u.test(file)) complaints.push(`${file}: not for Windows`);
  }
  if (tags.includes('fetch.txt')) complaints.push('fetch.txt: nothing is to be fetched');
  return complaints;
}

async function listComplaints(
  dir: string,
  manifest: string,
  files: readonly string[],
): Promise<string[]> {
  const algorithm = /-([a-z0-9]+)\.txt$/.exec(manifest)?.[1] ?? '';
  const text = await read(dir, manifest);
  const complaints: string[] = text.startsWith('\ufeff') ? [`${manifest}: byte order mark`] : [];
  const listed: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') continue;
    const [, checksum = '', path = ''] = /^([0-9a-fA-F]+)[ \t]+\*?(.*)$/.exec(line) ?? [];
    const file = path.replaceAll(/%(0[aA]|0[dD]|25)/g, (code) => decodeURIComponent(code));
    listed.push(file);
    if (!files.includes(file)) {
      complaints.push(`${manifest}: lists ${file}`);
      continue;
    }
    const actual = createHash(algorithm)
      .update(await readFile(join(dir, file)))
      .digest('hex');
    if (actual !== checksum.toLowerCase()) complaints.push(`${manifest}: ${file} has changed`);
  }
  if (new Set(listed).size < listed.length) complaints.push(`${manifest}: lists a file twice`);
  for (const file of files.filter((one) => !listed.includes(one))) {
    complaints.push(`${manifest}: does not list ${file}`);
  }
  return complaints;
}

/** 2.2.2: labels and values; the sum of the payload at most once, and right. */
async function infoComplaints(dir: string, payload: readonly string[]): Promise<string[]> {
  const text = await read(dir, 'bag-info.txt');
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const complaints = lines
    .filter((line) => !/^(?:[^\s:](?:[^:]*[^\s:])?:[ \t]\S|[ \t])/.test(line))
    .map((line) => `bag-info.txt: ${line}`);
  const sums = lines.filter((line) => /^payload-oxum:/i.test(line));
  let octets = 0;
  for (const file of payload) octets += (await readFile(join(dir, file))).length;
  if (sums.length > 1) complaints.push('bag-info.txt: Payload-Oxum twice');
  if (sums[0] !== undefined && !sums[0].endsWith(`: ${octets}.${payload.length}`)) {
    complaints.push('bag-info.txt: wrong Payload-Oxum');
  }
  const days = lines.filter((line) => /^bagging-date:/i.test(line));
  if (days.some((line) => !/: \d{4}-\d\d-\d\d$/.test(line))) complaints.push('bag-info.txt: date');
  return complaints;
}

async function filesBelow(dir: string, complaints: string[]): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() && !entry.isDirectory()) complaints.push(`${entry.name}: no plain file`);
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

async function read(dir: string, file: string): Promise<string> {
  try {
    return await readFile(join(dir, file), 'utf8');
  } catch {
    // A file that is missing says nothing, which is complained about where it has to say something.
    return '';
  }
}
