import type { Placing, Batch } from './batch.ts';

/** A window: frame, panes, sill; the glass reflects the sky. */
export function windowIn(
  batch: Batch,
  width: number,
  height: number,
  placing: Placing & { frame: number; panes: number; isWood?: boolean; curtain?: number },
): void {
  batch.inside(placing, () => {
    const frame = placing.frame;
    batch.box('paint', [width, height, 0.02], {
      at: [0, 0, -0.1],
      color: placing.curtain ?? 0x2a2d30,
    });
    batch.box('glass', [width, height, 0.012], { at: [0, 0, -0.05], color: 0x3c4a55 });
    const bar = placing.isWood === true ? 0.06 : 0.05;
    for (const y of [0, height - bar])
      batch.box('paint', [width, bar, 0.08], { at: [0, y, -0.02], color: frame });
    for (let i = 0; i <= placing.panes; i += 1)
      batch.box('paint', [bar, height, 0.08], {
        at: [-width / 2 + bar / 2 + ((width - bar) * i) / placing.panes, 0, -0.02],
        color: frame,
      });
    batch.box('paint', [width, bar * 0.8, 0.07], { at: [0, height * 0.66, -0.02], color: frame });
    if (placing.isWood === true)
      for (let i = 1; i < placing.panes * 3; i += 1)
        batch.box('paint', [0.02, height * 0.64, 0.03], {
          at: [-width / 2 + (width * i) / (placing.panes * 3), 0, -0.02],
          color: frame,
        });
    batch.box('concrete', [width + 0.16, 0.06, 0.16], {
      at: [0, -0.06, 0.03],
      color: placing.isWood === true ? 0x8a7350 : 0xd8d4cc,
    });
  });
}

export function door(
  batch: Batch,
  width: number,
  height: number,
  placing: Placing & { color: number; isSteel?: boolean },
): void {
  batch.inside(placing, () => {
    batch.box(placing.isSteel === true ? 'metal' : 'wood', [width, height, 0.06], {
      color: placing.color,
    });
    for (const x of [-width / 2 - 0.05, width / 2 + 0.05])
      batch.box('paint', [0.1, height + 0.1, 0.14], {
        at: [x, 0, 0],
        color: placing.isSteel === true ? 0x6a2a22 : 0x5a4630,
      });
    batch.box('paint', [width + 0.2, 0.1, 0.14], {
      at: [0, height, 0],
      color: placing.isSteel === true ? 0x6a2a22 : 0x5a4630,
    });
    if (placing.isSteel === true) {
      for (const x of [-width / 4, width / 4])
        for (const y of [0.25, height * 0.55])
          batch.box('metal', [width * 0.34, height * 0.34, 0.03], {
            at: [x, y, 0.03],
            color: placing.color,
          });
    } else
      for (const y of [0.3, height * 0.5, height * 0.85])
        batch.box('paint', [width, 0.06, 0.03], { at: [0, y, 0.04], color: 0x4a3826 });
  });
}

export function couplets(
  batch: Batch,
  gap: number,
  height: number,
  z: number,
  faded: boolean,
): void {
  const color = faded ? 0xb8685a : 0xb3271e;
  for (const x of [-gap, gap])
    batch.box('paint', [0.17, height * 0.62, 0.008], { at: [x, height * 0.22, z], color });
  batch.box('paint', [gap * 1.5, 0.17, 0.008], { at: [0, height + 0.13, z], color });
}
