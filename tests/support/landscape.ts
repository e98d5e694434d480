// Pictures with enough in them to be told apart and known again, as copies are.
import sharp, { type Sharp } from 'sharp';

/** When a shot was taken if nothing else is said, as EXIF writes it. */
export const TAKEN_AT = '2014:05:11 09:30:00';

/** A landscape with sharp and soft parts, another one for each seed. */
export function landscape(seed: number, widthPx = 1200): Sharp {
  const heightPx = Math.round((widthPx * 3) / 4);
  const at = (share: number, of: number): number => Math.round(share * of);
  const hill = 20 + ((seed * 37) % 50);
  const house = 10 + ((seed * 53) % 60);
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${String(widthPx)}"
      height="${String(heightPx)}" viewBox="0 0 100 75" preserveAspectRatio="none">
      <defs><linearGradient id="sky" x2="${String(seed % 2)}" y2="1"><stop stop-color="#9cf"/><stop
        offset="1" stop-color="#fed"/></linearGradient></defs>
      <rect width="100" height="75" fill="url(#sky)"/>
      <path d="M0 55 L${String(hill)} 12 L${String(hill + 25)} 45 L100 ${String(at(0.3, hill))} V75 H0" fill="#574"/>
      <rect x="${String(house)}" y="42" width="22" height="20" fill="#b86"/>
      <path d="M${String(house - 3)} 42 l14 -12 l14 12" fill="#822"/>
      <rect x="${String(house + 4)}" y="50" width="5" height="12" fill="#222"/>
    </svg>`),
  );
}

/** A landscape as a camera saves it. */
export function shot(seed: number, takenAt = TAKEN_AT): Promise<Buffer> {
  return landscape(seed)
    .withExif({ IFD2: { DateTimeOriginal: takenAt } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** What a chat app makes of a picture: fewer pixels, more compression, no metadata. */
export function savedFromChat(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes).resize({ width: 800 }).jpeg({ quality: 55 }).toBuffer();
}
