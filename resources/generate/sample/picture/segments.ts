// Puts captions into a JPEG as IPTC-IIM (APP13) and XMP (APP1) segments. The archive's own writer
// replaces a file's EXIF and writes no GBK, and the sample needs both; so this small one stands alone.

const IPTC_UTF8_MARK = Buffer.from([0x1b, 0x25, 0x47]);

/** What a caption editor would have stored. */
export interface Caption {
  text: string;
  by?: string;
  /** `gbk` writes IPTC as old Chinese software does: GBK bytes and no character set. */
  in: 'iptc' | 'gbk' | 'xmp';
}

/** The JPEG with the caption in it. Throws if the bytes are no JPEG. */
export function addCaption(jpeg: Buffer, caption: Caption): Buffer {
  if (jpeg.readUInt16BE(0) !== 0xffd8) throw new Error('Captions are put into JPEG files only.');
  const segment = caption.in === 'xmp' ? xmp(caption) : iptc(caption);
  let at = 2;
  while (jpeg[at] === 0xff && [0xe0, 0xe1].includes(jpeg[at + 1] ?? 0))
    at += 2 + jpeg.readUInt16BE(at + 2);
  return Buffer.concat([jpeg.subarray(0, at), segment, jpeg.subarray(at)]);
}

function marker(code: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 + code, 0);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Photoshop's 8BIM block 0x0404 with IIM records 2:120 caption and 2:80 by-line. */
function iptc(caption: Caption): Buffer {
  const encode = (text: string): Buffer =>
    caption.in === 'gbk' ? encodeGbk(text) : Buffer.from(text, 'utf8');
  const records = [
    ...(caption.in === 'gbk' ? [] : [record(1, 90, IPTC_UTF8_MARK)]),
    record(2, 0, Buffer.from([0, 4])),
    record(2, 120, encode(caption.text)),
    ...(caption.by === undefined ? [] : [record(2, 80, encode(caption.by))]),
  ];
  const body = Buffer.concat(records);
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(body.length, 8);
  const pad = Buffer.alloc(body.length % 2);
  return marker(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), head, body, pad]));
}

function record(set: number, field: number, data: Buffer): Buffer {
  const head = Buffer.from([0x1c, set, field, 0, 0]);
  head.writeUInt16BE(data.length, 3);
  return Buffer.concat([head, data]);
}

function xmp(caption: Caption): Buffer {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const creator =
    caption.by === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escape(caption.by)}</rdf:li></rdf:Seq></dc:creator>`;
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(caption.text)}</rdf:li></rdf:Alt></dc:description>${creator}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const head = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
  return marker(0xe1, Buffer.concat([head, Buffer.from(packet, 'utf8')]));
}

/** Text in GBK. Node only decodes it, so the table is read backwards. */
function encodeGbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [high, low]);
    }
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = table.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`${char} cannot be written in GBK.`);
  }
  return Buffer.from(bytes);
}
