// Makes the icon files in resources/icons:
// node config/on-pinned-node.mjs resources/generate/icons/main.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { drawIcons } from './draw-icons.ts';

const ICONS = new URL('../../icons/', import.meta.url);

await mkdir(new URL('icons/', ICONS), { recursive: true });
for (const [name, bytes] of await drawIcons()) {
  await writeFile(new URL(name, ICONS), bytes);
  console.log(`${name}: ${String(bytes.length)} bytes`);
}
