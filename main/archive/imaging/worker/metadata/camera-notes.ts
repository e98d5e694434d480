// What cameras and programs write where a caption belongs. Pure.

const NOTES: readonly RegExp[] = [
  // Whole phrases of makers, whatever surrounds them
  /^[<\s]*(?:[\w-]+ ){0,2}digital (?:still )?camera[>\s]*$/i,
  /^(?:sony dsc|minolta dsc|epson dsc picture|samsung(?: camera pictures)?|exif_jpeg_\w+|applemark)$/i,
  /^(?:default|untitled|no title|jpeg|picture|photo|image|screenshot|my beautiful picture)$/i,
  /^(?:scan(?:ned)?(?: (?:image|photo|picture|document))?|scanner image|epson scanner image)$/i,
  /^(?:\(?null\)?|undefined|none|n\/a)$/i,
  // <Digimax S600 / Kenox S600>
  /^<[\w ,.#/-]+>$/,
  // OPPO, OnePlus and realme count their shooting modes.
  /^oplus_\d+$/i,
  /^(?:creator: gd-jpeg|created (?:with|by)|processed (?:with|by)|edited (?:with|by)|lead technologies|file written by)\b/i,
  /^(?:ascii|unicode|charset=\S+|binary comment)$/i,
  // A path or a file name: DCIM\100MEDIA\DJI_0001.JPG, DSC_0001.JPG
  /^dcim[\\/]/i,
  /^[\w-]+\.(?:jpe?g|png|tiff?|heic|dng)$/i,
  // A date alone
  /^[\d:\-./ ]+$/,
  // Settings that apps store: {"a":1}, [1,2]; people put captions into brackets too.
  /^\{.*\}$/s,
  /^\[[^\p{Script=Han}]*\]$/u,
];

/** Phones of these makers note the shooting mode: cof, hdr, oznor, rptnb. */
const MODE_WRITERS = /^(?:huawei|honor)/i;

/** True for text that no person wrote about the picture. */
export function isCameraNote(text: string, make: string | null): boolean {
  const trimmed = text.trim();
  if (NOTES.some((note) => note.test(trimmed))) return true;
  return MODE_WRITERS.test(make ?? '') && /^[a-z][a-z_\d]{1,15}$/i.test(trimmed);
}
