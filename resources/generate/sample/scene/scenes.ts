import { canteenScene } from './canteen-scene.ts';
import { greeningScene } from './greening-scene.ts';
import { houseScene } from './house-scene.ts';
import { officeScene } from './office-scene.ts';
import { panoramaScene } from './panorama-scene.ts';
import { roadScene } from './road-scene.ts';
import type { Scene } from './site.ts';
import { solarScene } from './solar-scene.ts';
import { squareScene } from './square-scene.ts';
import { terraceScene } from './terrace-scene.ts';
import { trainingScene } from './training-scene.ts';
import { waterScene } from './water-scene.ts';
import { workshopScene } from './workshop-scene.ts';

/** Every scene by the name that a shot uses. */
export const SCENES = {
  canteen: canteenScene,
  greening: greeningScene,
  house: houseScene,
  office: officeScene,
  panorama: panoramaScene,
  road: roadScene,
  solar: solarScene,
  square: squareScene,
  terrace: terraceScene,
  training: trainingScene,
  water: waterScene,
  workshop: workshopScene,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;
