import * as THREE from 'three';
import { Batch } from './batch.ts';
import type { SceneRequest, Season } from './look.ts';
import { type Palette, createPalette } from './materials.ts';
import { type Random, hashText, seeded } from './random.ts';
import type { Scenery } from './stage.ts';
import { type Land, createTerrain, heightAt } from './terrain.ts';

/** Everything a scene builds with; one for each picture. */
export interface Site {
  request: SceneRequest;
  season: Season;
  /** Seeded by place and spot alone: before and after share it. */
  random: Random;
  seed: number;
  batch: Batch;
  palette: Palette;
  root: THREE.Group;
  /** True for the state after the work. */
  isAfter: boolean;
}

export type Scene = (site: Site) => Scenery;

const INDOORS = new Set(['canteen', 'office', 'training', 'workshop']);

export function openSite(request: SceneRequest, reflection: THREE.Texture | null): Site {
  const seed = hashText(`${request.place}/${request.spot}`);
  const isIndoors = INDOORS.has(request.scene);
  const palette = isIndoors
    ? createPalette(
        'summer',
        request.state === 'after' ? 0.05 : 0.6,
        request.state === 'after' ? 0.3 : 1,
      )
    : createPalette(request.season, request.state === 'after' ? 0.35 : 0.8, 1);
  if (reflection) palette.environment(reflection);
  return {
    request,
    season: request.season,
    random: seeded(seed),
    seed,
    batch: new Batch(),
    palette,
    root: new THREE.Group(),
    isAfter: request.state === 'after',
  };
}

/** Lays the land and gathers the batch; the usual last step of an outdoor scene. */
export function finishOutdoors(
  site: Site,
  land: Land,
  view: {
    eye: [number, number, number];
    target: [number, number, number];
    fov: number;
    reach: number;
  },
): Scenery {
  const eye = new THREE.Vector3(...view.eye);
  const target = new THREE.Vector3(...view.target);
  eye.y += heightAt(land, eye.x, eye.z);
  target.y += heightAt(land, target.x, target.z);
  site.root.add(
    createTerrain(land, site.season, { x: eye.x, z: eye.z, towardX: target.x, towardZ: target.z }),
    site.batch.build(site.palette),
  );
  return { root: site.root, eye, target, fov: view.fov, reach: view.reach };
}

export function at3(land: Land, x: number, z: number, lift = 0): [number, number, number] {
  return [x, heightAt(land, x, z) + lift, z];
}
