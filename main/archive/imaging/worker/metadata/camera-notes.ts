// What cameras and programs write where a caption belongs. Pure.

const NOTES: readonly RegExp[] = [
  // Whole phrases of makers, whatever surrounds them
  /^[<\s]*(?:[\w-]+ ){0,2}digital (?:still )?camera[>\s]*$/i,
  /^(?:sony dsc|epson dsc picture|samsung(?: camera pictures)?|exif_jpeg_picture|applemark)$/i,
  /^(?:default|untitled|no title|jpeg|picture|photo|image|screenshot|my beautiful picture)$/i,
  /^(?:created (?:with|by)|processed (?:with|by)|edited (?:with|by)|lead technologies|file written by)\b/i,
  /^(?:ascii|unicode|charset=\S+|binary comment)$/i,
  // A path or a file name: DCIM\100MEDIA\DJI_0001.JPG, DSC_0001.JPG
  /^dcim[\\/]/i,
  /^[\w-]+\.(?:jpe?g|png|tiff?|heic|dng)$/i,
  // A date alone
  /^[\d:\-./ ]+$/,
  // Settings that apps store: {"a":1}, [1,2]
  /^\s*(?:\{.*\}|\[.*\])\s*$/s,
];

/** Phones of these makers note the shooting mode: cof, hdr, oznor, rptnb. */
const MODE_WRITERS = /^(?:huawei|honor)/i;

/** True for text that no person wrote about the picture. */
export function isCameraNote(text: string, make: string | null): boolean {
  const trimmed = text.trim();
  if (NOTES.some((note) => note.test(trimmed))) return true;
  return MODE_WRITERS.test(make ?? '') && /^[a-z_]{2,16}$/i.test(trimmed);
}
