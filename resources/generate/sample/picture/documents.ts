// Papers and screens that lie among a county's photos. All are invented and illegible on purpose:
// the writing is made of strokes that form no characters, so no font is needed either.
import { seeded, type Random } from '../scene/random.ts';

export type DocumentName = 'identity-card' | 'receipt' | 'screenshot';

/** The document as SVG, with its size in pixels. */
export function drawDocument(name: DocumentName): {
  svg: Buffer;
  widthPx: number;
  heightPx: number;
} {
  const random = seeded(name.length * 7919);
  if (name === 'identity-card') return page(1600, 1067, identityCard(random));
  if (name === 'receipt') return page(1200, 1600, receipt(random));
  return page(1080, 2160, screenshot(random));
}

function page(
  widthPx: number,
  heightPx: number,
  body: string,
): { svg: Buffer; widthPx: number; heightPx: number } {
  const defs = `<defs><filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="14"/></filter>
    <linearGradient id="desk" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#8d7658"/><stop offset="1" stop-color="#5d4a35"/></linearGradient>
    <linearGradient id="paper" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#faf6ea"/><stop offset="1" stop-color="#e4ddc9"/></linearGradient>
    <linearGradient id="card" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#e9f1f4"/><stop offset="0.5" stop-color="#f6efe9"/><stop offset="1" stop-color="#dfe9ee"/></linearGradient></defs>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">${defs}${body}</svg>`;
  return { svg: Buffer.from(svg), widthPx, heightPx };
}

/** A line of strokes that look like writing from afar and are none. */
function writing(
  random: Random,
  x: number,
  y: number,
  size: number,
  count: number,
  color: string,
): string {
  const strokes: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const left = x + i * size * 1.12;
    for (let s = 0; s < 6; s += 1) {
      const isFlat = random() > 0.45;
      const px = left + random() * size * 0.5;
      const py = y + random() * size * 0.8;
      const dx = isFlat ? size * (0.3 + random() * 0.45) : (random() - 0.5) * size * 0.25;
      const dy = isFlat ? (random() - 0.5) * size * 0.1 : size * (0.2 + random() * 0.35);
      strokes.push(`M${px.toFixed(1)} ${py.toFixed(1)}l${dx.toFixed(1)} ${dy.toFixed(1)}`);
    }
  }
  return `<path d="${strokes.join('')}" stroke="${color}" stroke-width="${(size * 0.09).toFixed(1)}" stroke-linecap="round" fill="none"/>`;
}

/** SAMPLE in capital letters made of lines. */
function sampleStamp(x: number, y: number, size: number, angle: number): string {
  const letters: Record<string, string> = {
    S: 'M9 1H2V5H8V10H1',
    A: 'M1 10L5 0L9 10M2.6 6H7.4',
    M: 'M1 10V0L5 6L9 0V10',
    P: 'M1 10V0H8V5H1',
    L: 'M1 0V10H8',
    E: 'M8 0H1V10H8M1 5H7',
  };
  const path = Array.from('SAMPLE')
    .map((letter, i) => `<path transform="translate(${i * 12} 0)" d="${letters[letter] ?? ''}"/>`)
    .join('');
  return `<g transform="translate(${x} ${y}) rotate(${angle}) scale(${size / 10})" stroke="#b3261e" stroke-opacity="0.62" stroke-width="1.7" fill="none">${path}<rect x="-4" y="-4" width="78" height="18" stroke-width="1.1"/></g>`;
}

function deskGrain(random: Random, width: number, height: number): string {
  let lines = '';
  for (let i = 0; i < 90; i += 1) {
    const y = random() * height;
    lines += `<path d="M0 ${y.toFixed(0)}C${width * 0.3} ${(y + random() * 26).toFixed(0)} ${width * 0.7} ${(y - random() * 26).toFixed(0)} ${width} ${(y + random() * 18).toFixed(0)}" stroke="#3f3122" stroke-opacity="${(0.05 + random() * 0.14).toFixed(2)}" stroke-width="${(1 + random() * 3).toFixed(1)}" fill="none"/>`;
  }
  return `<rect width="${width}" height="${height}" fill="url(#desk)"/>${lines}`;
}

function identityCard(random: Random): string {
  const card = `<rect x="0" y="0" width="1010" height="636" rx="36" fill="url(#card)"/>
    ${Array.from({ length: 26 }, (_, i) => `<path d="M0 ${i * 26}C300 ${i * 26 + 90} 640 ${i * 26 - 80} 1010 ${i * 26 + 30}" stroke="#7fb0c4" stroke-opacity="0.22" fill="none" stroke-width="2"/>`).join('')}
    ${[70, 150, 230, 310, 390].map((y, i) => writing(random, 70, y, 32, 2, '#4d86a8') + writing(random, 180, y, 38, i === 0 ? 3 : 5 + i, '#2a2c30')).join('')}
    ${writing(random, 70, 530, 34, 4, '#4d86a8')}${Array.from({ length: 18 }, (_, i) => `<rect x="${300 + i * 30}" y="530" width="18" height="34" rx="7" fill="none" stroke="#2a2c30" stroke-width="5"/>`).join('')}
    <rect x="690" y="90" width="250" height="330" fill="#dfe6ea"/><circle cx="815" cy="215" r="70" fill="#9aa4ab"/><path d="M700 420C705 320 925 320 930 420Z" fill="#9aa4ab"/>
    ${sampleStamp(230, 400, 72, -16)}`;
  return `${deskGrain(random, 1600, 1067)}<g transform="translate(300 190) rotate(-2.4)"><rect x="14" y="20" width="1010" height="636" rx="36" fill="#000" opacity="0.42" filter="url(#soft)"/>${card}</g>`;
}

function receipt(random: Random): string {
  let body = writing(random, 300, 90, 46, 8, '#2d2a28');
  for (let row = 0; row < 9; row += 1) {
    body += `<path d="M70 ${260 + row * 92}H830" stroke="#8d8576" stroke-width="2"/>`;
    body +=
      writing(random, 90, 285 + row * 92, 32, 5 + Math.floor(random() * 4), '#3d3a36') +
      writing(random, 620, 285 + row * 92, 30, 4, '#2b3f78');
  }
  body += `<path d="M70 260V1088M600 260V1088M830 260V1088" stroke="#8d8576" stroke-width="2"/>${writing(random, 90, 1130, 38, 9, '#2b3f78')}`;
  body += `<circle cx="660" cy="1170" r="112" fill="none" stroke="#b3261e" stroke-opacity="0.6" stroke-width="9"/>${sampleStamp(180, 620, 88, -24)}`;
  return `${deskGrain(random, 1200, 1600)}<g transform="translate(160 130) rotate(2.1)"><rect x="16" y="22" width="900" height="1310" fill="#000" opacity="0.4" filter="url(#soft)"/><rect width="900" height="1310" fill="url(#paper)"/>${body}</g>`;
}

function screenshot(random: Random): string {
  let body =
    '<rect width="1080" height="2160" fill="#ededed"/><rect width="1080" height="190" fill="#e2e2e2"/>';
  body +=
    writing(random, 400, 105, 46, 5, '#222') +
    '<path d="M60 105l-24 26l24 26" stroke="#222" stroke-width="6" fill="none"/>';
  let y = 250;
  for (let i = 0; i < 7; i += 1) {
    const isMine = i % 3 === 1;
    const count = 5 + Math.floor(random() * 7);
    const width = count * 50 + 70;
    const x = isMine ? 920 - width : 160;
    const avatar = isMine ? 950 : 40;
    body += `<rect x="${avatar}" y="${y}" width="92" height="92" rx="12" fill="${['#7a9bb5', '#b58a6a', '#86a57a'][i % 3] ?? '#888'}"/>`;
    if (i === 3) {
      body += `<g transform="translate(160 ${y})"><rect width="480" height="320" rx="14" fill="#9db8d0"/><path d="M0 210L120 120L230 190L340 90L480 200V306a14 14 0 0 1 -14 14H14a14 14 0 0 1 -14 -14Z" fill="#9a8a55"/><path d="M0 320L220 210L300 320Z" fill="#c8c3b8"/></g>`;
      y += 380;
      continue;
    }
    body += `<rect x="${x}" y="${y}" width="${width}" height="100" rx="16" fill="${isMine ? '#95ec69' : '#fff'}"/>${writing(random, x + 36, y + 28, 44, count, '#1c1c1c')}`;
    y += 160 + (i % 2) * 60;
  }
  body +=
    '<rect y="2020" width="1080" height="140" fill="#f7f7f7"/><rect x="130" y="2045" width="690" height="86" rx="12" fill="#fff"/>';
  return body;
}
