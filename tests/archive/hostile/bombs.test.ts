// Files that are small on disk and endless once read. Each is refused, soon, and in little memory.
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { readArticleFile } from '../../../main/archive/articles/article-text.ts';
import { watchMemory } from '../../../main/archive/imaging/worker/memory-watch.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.ts';

const article = (name: string, bytes: string | Uint8Array) =>
  readArticleFile({ name, bytes: Buffer.from(bytes) });
const MB = 2 ** 20;

describe('a manuscript', () => {
  test('that unpacks to more than it says takes no more room than it says', async () => {
    const bytes = liar(3000 * MB, 1000);
    expect(bytes.length).toBeLessThan(4 * MB);
    const before = process.memoryUsage.rss();
    await expect(article('稿件.docx', bytes)).rejects.toMatchObject({ code: 'article-not-text' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * MB);
  });

  test('that says how much it unpacks to is refused before it does', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(30 * MB) });
    await expect(article('稿件.docx', bytes)).rejects.toMatchObject({ code: 'article-too-large' });
  });

  test('whose entities multiply (billion laughs) is read without them', async () => {
    const names = Array.from('abcdefghij');
    const laughs = names.map((name, at) => {
      const before = names[at - 1];
      const value = before === undefined ? 'ha'.repeat(50) : `&${before};`.repeat(10);
      return `<!ENTITY ${name} "${value}">`;
    });
    const document = `<?xml version="1.0"?><!DOCTYPE w [${laughs.join('')}]>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`;
    const read = article(
      '稿件.docx',
      zipSync({ ...parts(), 'word/document.xml': Buffer.from(document) }),
    );
    const lines = await read.then(
      (found) => found.lines.map(({ text }) => text).join(''),
      () => '',
    );
    expect(lines.length).toBeLessThan(1000);
  });

  test('that nests without end is refused', async () => {
    const depth = 50_000;
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt><w:sdtContent>'.repeat(depth)}${'</w:sdtContent></w:sdt>'.repeat(depth)}</w:body></w:document>`;
    const bytes = zipSync({ ...parts(), 'word/document.xml': Buffer.from(document) });
    await expect(article('稿件.docx', bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^article-/) as string,
    });
  });
});

describe('a page', () => {
  test.each([
    ['nests without end', '<div>'.repeat(500_000)],
    ['leaves formatting open in every paragraph', `${formats()}${'<p>x</p>'.repeat(100_000)}`],
    ['closes what it opened crosswise', '<b><i><a><p></b></i></a>'.repeat(100_000)],
    ['holds tables in tables', '<table><td>'.repeat(200_000)],
  ])(
    'that %s is refused, or read, soon',
    async (_what, markup) => {
      const lines = await article('页.html', `<html><body>${markup}村口`).then(
        (found) => found.lines.length,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'article-not-text' });
          return 0;
        },
      );
      expect(lines).toBeLessThan(200_000);
    },
    20_000,
  );
});

describe('captions', () => {
  test.each([
    '村',
    ' ',
    '年',
    '1',
    '一二',
    '前后',
    '刚刚',
    '乡镇',
    '(',
    '“',
    '摄:',
    ...HOSTILE_STRINGS.slice(0, 3),
  ])(
    'of %j over and over take no more than the square of their length',
    (piece) => {
      const timeOf = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const times = [1, 2, 3, 4, 5].map(() => {
          const begun = performance.now();
          readCaption(text, { gazetteer: null, county: null, articleDate: null });
          return performance.now() - begun;
        });
        return Math.min(...times);
      };
      timeOf(1000);
      const [short, long] = [timeOf(1000), timeOf(4000)];
      // Four times as long: sixteen times the work, and room for a busy machine.
      expect(long / Math.max(short, 5)).toBeLessThan(40);
    },
    60_000,
  );
});

describe('a worker’s memory', () => {
  test('is looked at, and its process ends once it is too much', () => {
    vi.useFakeTimers();
    try {
      let held = 100;
      const ends: number[] = [];
      watchMemory({ limitBytes: 1000, read: () => held, end: (bytes) => ends.push(bytes) });
      vi.advanceTimersByTime(1000);
      expect(ends).toEqual([]);
      held = 1001;
      vi.advanceTimersByTime(5000);
      expect(ends).toEqual([1001]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('counts what lies outside of the JavaScript heap', async () => {
    const blocks: Buffer[] = [];
    const held = await new Promise<number>((resolve) => {
      const limitBytes = process.memoryUsage.rss() + 100 * MB;
      watchMemory({ limitBytes, end: resolve });
      blocks.push(Buffer.alloc(150 * MB, 1));
    });
    expect(held).toBeGreaterThan(150 * MB);
    expect(blocks).toHaveLength(1);
  });
});

/** Parts of a manuscript but for its text. */
function parts(): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
  };
}

/** Formatting elements that are all different, so that each paragraph opens all of them anew. */
function formats(): string {
  return `<p>${Array.from({ length: 400 }, (_, at) => `<b class="${at}">`).join('')}</p>`;
}

/** A docx whose text unpacks to `bytes` zeros and says that it has `stated`. */
function liar(bytes: number, stated: number): Buffer {
  const mark = Buffer.alloc(16, 0x5a);
  const zip = Buffer.from(zipSync({ ...parts(), 'word/document.xml': [mark, { level: 0 }] }));
  // Zeros compress to the same blocks over and over; one megabyte's are enough for all.
  const packed = deflateRawSync(Buffer.alloc(bytes > 2 ** 30 ? 2 ** 30 : bytes));
  const at = zip.indexOf(mark);
  const local = zip.lastIndexOf('PK\x03\x04', at, 'latin1');
  const central = zip.lastIndexOf('PK\x01\x02', zip.length, 'latin1');
  const changed = Buffer.concat([zip.subarray(0, at), packed, zip.subarray(at + mark.length)]);
  const shift = packed.length - mark.length;
  const put = (head: number, fields: { method: number; packed: number; stated: number }): void => {
    changed.writeUInt16LE(8, head + fields.method);
    changed.writeUInt32LE(packed.length, head + fields.packed);
    changed.writeUInt32LE(stated, head + fields.stated);
  };
  put(local, { method: 8, packed: 18, stated: 22 });
  put(central + shift, { method: 10, packed: 20, stated: 24 });
  const end = changed.lastIndexOf('PK\x05\x06', changed.length, 'latin1');
  changed.writeUInt32LE(changed.readUInt32LE(end + 16) + shift, end + 16);
  return changed;
}
