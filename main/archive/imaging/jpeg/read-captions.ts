// The captions that a published picture carries in its three blocks, and what each block can hold of one.
import { readExifCaption } from './exif.ts';
import { iptcCaption, readIptcCaption } from './iptc.ts';
import { readXmpCaption, xmpText } from './xmp.ts';

/** The captions inside a picture; empty where a block is not there, or has none. */
export interface InnerCaptions {
  xmp: string;
  iptc: string;
  exif: string;
}

/** The captions of a JPEG that this program published. @throws Error if the bytes are no JPEG */
export function readCaptions(jpeg: Buffer): InnerCaptions {
  return {
    xmp: readXmpCaption(jpeg) ?? '',
    iptc: readIptcCaption(jpeg) ?? '',
    exif: readExifCaption(jpeg) ?? '',
  };
}

/** What stands in each block of a picture that was published with a caption. */
export function heldCaptions(caption: string): InnerCaptions {
  const text = caption.toWellFormed();
  return { xmp: xmpText(caption), iptc: iptcCaption(text), exif: text.replaceAll('\0', '') };
}
