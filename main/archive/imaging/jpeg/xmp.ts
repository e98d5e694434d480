// The XMP packet of a published picture, written and read back. It alone carries every caption whole.
import type { Carried } from './carried.ts';
import { APP1, type JpegSegment, splitJpeg, startsWith } from './segments.ts';

export const XMP_HEADER = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
export const EXTENDED_XMP_HEADER = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1');

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export interface XmpTexts {
  description: string;
  headline: string | null;
  creator: string | null;
  credit: string | null;
  /** ISO 8601 as far as known: `2016`, `2016-03`, `2016-03-14`. */
  dateCreated: string | null;
  location: {
    country: string;
    province: string | null;
    city: string | null;
    sublocation: string | null;
  } | null;
}

/** The XMP segment of a JPEG. */
export function xmpSegment(texts: XmpTexts, carried: Carried): JpegSegment {
  const packet = Buffer.from(xmpPacket(texts, carried), 'utf8');
  return { marker: APP1, payload: Buffer.concat([XMP_HEADER, packet]) };
}

/**
 * An XMP packet, with the properties and namespaces of the IPTC Photo Metadata Standard: inside a picture, or as a
 * file beside it.
 */
export function xmpPacket(texts: XmpTexts, { position, device }: Carried): string {
  const properties = [
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(texts.description)}</rdf:li></rdf:Alt></dc:description>`,
    element('photoshop:Headline', texts.headline),
    texts.creator === null
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(texts.creator)}</rdf:li></rdf:Seq></dc:creator>`,
    element('photoshop:Credit', texts.credit),
    element('photoshop:DateCreated', texts.dateCreated),
    locationShown(texts.location),
    element('exif:GPSLatitude', position && xmpDegrees(position.latitude, 'NS')),
    element('exif:GPSLongitude', position && xmpDegrees(position.longitude, 'EW')),
    element('tiff:Make', device?.make ?? null),
    element('tiff:Model', device?.model ?? null),
    element('exifEX:BodySerialNumber', device?.serialNumber ?? null),
    element('exifEX:LensModel', device?.lensModel ?? null),
    element('exifEX:LensSerialNumber', device?.lensSerialNumber ?? null),
  ].filter((property) => property !== '');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:exifEX="http://cipa.jp/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/**
 * The caption as an XMP packet can hold it: XML 1.0 (clause 2.2) has no characters for most
 * control codes, so those are left out here, and here only.
 */
export function xmpText(text: string): string {
  return text.toWellFormed().replaceAll(NOT_IN_XML, '');
}

/**
 * The caption (dc:description) inside a JPEG that this program published.
 * Null if there is none.
 * @throws Error if the bytes are no JPEG
 */
export function readXmpCaption(jpeg: Buffer): string | null {
  const segment = splitJpeg(jpeg).segments.find(
    ({ marker, payload }) => marker === APP1 && startsWith(payload, XMP_HEADER),
  );
  if (!segment) return null;
  return readPacketCaption(segment.payload.toString('utf8', XMP_HEADER.length));
}

/** The caption in an XMP packet that this program wrote; null if there is none. */
export function readPacketCaption(packet: string): string | null {
  const match = /<dc:description><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(
    packet,
  );
  return match?.[1] === undefined ? null : unescapeXml(match[1]);
}

/** Years, months and days can be written down; a decade, a span or a day without its year cannot. */
export function xmpDate(date: string | null): string | null {
  if (date === null) return null;
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(date);
  return time?.[0] ?? /^\d{4}$|^\d{4}-\d{2}$|^\d{4}-\d{2}-\d{2}$/.exec(date)?.[0] ?? null;
}

function locationShown(location: XmpTexts['location']): string {
  if (location === null) return '';
  const fields = [
    element('Iptc4xmpExt:CountryName', location.country),
    element('Iptc4xmpExt:ProvinceState', location.province),
    element('Iptc4xmpExt:City', location.city),
    element('Iptc4xmpExt:Sublocation', location.sublocation),
  ];
  return `<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource">${fields.join('')}</rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>`;
}

/** GPSCoordinate (XMP Part 2): degrees, and minutes with their fraction. */
function xmpDegrees(value: number, [positive = '', negative = '']: string): string {
  const minutes = Math.round(Math.abs(value) * 60 * 1e6) / 1e6;
  const whole = Math.floor(minutes / 60);
  return `${whole},${(minutes - whole * 60).toFixed(6)}${value < 0 ? negative : positive}`;
}

function element(name: string, text: string | null): string {
  return text === null ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}

/** Text inside an XMP packet. A bare carriage return would come back as a line feed (XML 1.0, clause 2.11), so it is written as a reference. */
export function escapeXml(text: string): string {
  return xmpText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&#xD;', '\r')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
