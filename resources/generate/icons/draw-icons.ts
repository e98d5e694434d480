// Draws every icon file of the packages from the masters in resources/icons/master.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { ICNS_KINDS, packIcns, packIco, type IconPicture } from './containers.ts';

const MASTERS = new URL('../../icons/master/', import.meta.url);
/** Below this a master of its own is drawn, whose edges lie on whole pixels. */
const SMALL_BELOW_PX = 48;
/** What Windows shows in lists, on the desktop and in the taskbar at its usual scales. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
export const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const ICNS_SIZES = Object.keys(ICNS_KINDS).map(Number);
/**
 * Share of the square that a program's icon fills on macOS: 824 of 1024.
 * Source: Apple Human Interface Guidelines, app icon template of macOS 11.
 */
const MAC_APP_SHARE = 824 / 1024;

/**
 * The icon files by their path in resources/icons: the program's, and one for each kind of file that
 * electron-builder.yml associates with it, named by its extension.
 */
export async function drawIcons(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set('icon.ico', packIco(await draw('app', ICO_SIZES)));
  files.set('icon.icns', packIcns(await draw('app', ICNS_SIZES, MAC_APP_SHARE)));
  for (const { sizePx, bytes } of await draw('app', LINUX_SIZES)) {
    files.set(`icons/${String(sizePx)}x${String(sizePx)}.png`, bytes);
  }
  for (const [extension, master] of [
    ['xinmao', 'archive-file'],
    ['xinmao-backup', 'backup-file'],
  ] as const) {
    files.set(`${extension}.ico`, packIco(await draw(master, ICO_SIZES)));
    files.set(`${extension}.icns`, packIcns(await draw(master, ICNS_SIZES)));
  }
  return files;
}

async function draw(master: string, sizes: readonly number[], share = 1): Promise<IconPicture[]> {
  const large = await readFile(new URL(`${master}.svg`, MASTERS));
  const small = await readFile(new URL(`${master}-small.svg`, MASTERS));
  return await Promise.all(
    sizes.map(async (sizePx) => ({
      sizePx,
      bytes: await rasterise(sizePx < SMALL_BELOW_PX ? small : large, sizePx, share),
    })),
  );
}

/** The drawing in the middle of a clear square. */
async function rasterise(svg: Buffer, sizePx: number, share: number): Promise<Buffer> {
  // Whole pixels on both sides, so that edges stay where the small master has them.
  const marginPx = sizePx < SMALL_BELOW_PX ? 0 : Math.round((sizePx * (1 - share)) / 2);
  const drawn = sizePx - 2 * marginPx;
  const unitsWide = Number(/viewBox="0 0 (\d+) /.exec(svg.toString('utf8'))?.[1]);
  // librsvg draws at 72 units an inch.
  return await sharp(svg, { density: (72 * drawn) / unitsWide })
    .resize(drawn, drawn)
    .extend({
      top: marginPx,
      bottom: marginPx,
      left: marginPx,
      right: marginPx,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
