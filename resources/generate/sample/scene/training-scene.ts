import { person, somebody } from './people.ts';
import { between, seeded } from './random.ts';
import { buildRoom, chair, finishRoom, table } from './rooms.ts';
import type { Scene } from './site.ts';

/** A training class: rows of trainees seen from the back, a lit screen, a teacher. */
export const trainingScene: Scene = (site) => {
  const { batch } = site;
  const random = seeded(site.seed + 5);
  const indoor = buildRoom(site, {
    widthM: 9.5,
    depthM: 12,
    heightM: 3.5,
    floor: 'floortile',
    wall: 'plaster',
    wallColor: 0xf8f5ee,
    windows: 4,
    lamps: true,
  });
  batch.box('paint', [4.2, 1.7, 0.05], { at: [-0.6, 1.3, -11.95], color: 0x20463c });
  batch.box('paint', [4.4, 1.9, 0.03], { at: [-0.6, 1.2, -11.97], color: 0x8d7048 });
  batch.box('glow', [2.5, 1.5, 0.02], { at: [2.9, 1.35, -11.9], color: 0xc9d8ea });
  for (let i = 0; i < 4; i += 1)
    batch.box('glow', [1.7 - (i % 2) * 0.5, 0.09, 0.01], {
      at: [2.8, 1.6 + i * 0.28, -11.88],
      color: 0x3d5f8c,
    });
  batch.box('paint', [7.4, 0.6, 0.03], { at: [0, 2.75, -11.93], color: 0xb8251b });
  for (let i = 0; i < 12; i += 1)
    batch.box('paint', [0.34, 0.32, 0.02], { at: [-3.0 + i * 0.55, 2.89, -11.9], color: 0xf0cf62 });
  person(
    batch,
    { ...somebody(site.seed, 'stand'), coat: 0x2f3a4c },
    { at: [0.9, 0, -10.6], turn: -0.3 },
  );
  table(batch, [1.5, 0.8, 0.6], [-1.4, 0, -10.4], 0x9a7248);
  for (let row = 0; row < 5; row += 1)
    for (const column of [-1.5, -0.5, 0.5, 1.5]) {
      const at: [number, number, number] = [column * 2.05, 0, -3 - row * 1.45];
      table(batch, [1.3, 0.75, 0.5], at, 0xd9b98a);
      for (const dx of [-0.32, 0.32]) {
        chair(batch, [at[0] + dx, 0, at[2] + 0.55], Math.PI, 0x3f6f9f);
        if (random() > 0.12)
          person(
            batch,
            {
              ...somebody(site.seed + row * 17 + Math.round(column * 10 + dx * 5), 'sit'),
              isScarf: random() > 0.6,
              head: random() > 0.6 ? 0x7a3550 : 0x1f1b19,
            },
            { at: [at[0] + dx, 0, at[2] + 0.6], turn: Math.PI },
          );
        batch.box('paint', [0.21, 0.012, 0.28], {
          at: [at[0] + dx, 0.75, at[2] + 0.02],
          turn: between(random, -0.2, 0.2),
          color: 0xfbfbf8,
        });
      }
    }
  return finishRoom(site, indoor, {
    eye: [1.2, 2.0, -0.1],
    target: [-0.2, 1.1, -7.5],
    fov: 52,
    reach: 10,
  });
};
