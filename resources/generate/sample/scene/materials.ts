import * as THREE from 'three';
import type { Season } from './look.ts';
import type { SurfaceName } from './surfaces.ts';
import { macroNoise, paintSurface } from './textures.ts';

/** Plain colours for small things, beside the painted surfaces. */
const PLAIN = {
  paint: { roughness: 0.75, metalness: 0 },
  leaf: { roughness: 1, metalness: 0 },
  metal: { roughness: 0.35, metalness: 0.85 },
  glass: { roughness: 0.06, metalness: 0.1 },
  panel: { roughness: 0.12, metalness: 0.35 },
  water: { roughness: 0.05, metalness: 0 },
  glow: { roughness: 1, metalness: 0 },
} as const;

export type MaterialName = SurfaceName | keyof typeof PLAIN;

/** The materials of one shot: they share the season's snow and the sky's reflection. */
export interface Palette {
  get(name: MaterialName): THREE.Material;
  environment(map: THREE.Texture): void;
}

const isPlain = (name: MaterialName): name is keyof typeof PLAIN => name in PLAIN;

export function createPalette(season: Season, dust: number, variation: number): Palette {
  const made = new Map<MaterialName, THREE.Material>();
  let reflection: THREE.Texture | null = null;
  const snow = season === 'snow' ? 1 : 0;
  const create = (name: MaterialName): THREE.Material => {
    if (!isPlain(name)) {
      const { map, normalMap } = paintSurface(name);
      const material = new THREE.MeshLambertMaterial({ map, normalMap, vertexColors: true });
      weather(material, { snow, dust, variation });
      return material;
    }
    if (name === 'glow') return new THREE.MeshBasicMaterial({ vertexColors: true });
    if (name === 'paint' || name === 'leaf') {
      const material = new THREE.MeshLambertMaterial({
        vertexColors: true,
        side: name === 'leaf' ? THREE.DoubleSide : THREE.FrontSide,
      });
      weather(material, {
        snow: name === 'leaf' ? snow * 0.35 : snow,
        dust: name === 'leaf' ? 0 : dust * 0.6,
        variation,
      });
      return material;
    }
    return new THREE.MeshStandardMaterial({
      ...PLAIN[name],
      vertexColors: true,
      envMap: reflection,
      envMapIntensity: name === 'metal' ? 0.8 : name === 'water' ? 0.7 : 1,
    });
  };
  return {
    get(name) {
      const known = made.get(name) ?? create(name);
      made.set(name, known);
      return known;
    },
    environment(map) {
      reflection = map;
    },
  };
}

// Every picture is averaged from shifted samples, so finer mip levels show detail without shimmer.
const SHARP_MAP = `#ifdef USE_MAP
  diffuseColor *= texture2D(map, vMapUv, -1.0);
#endif`;

/** Adds slow colour variation, dust at the foot of walls and snow on what faces up. */
function weather(
  material: THREE.MeshLambertMaterial,
  { snow, dust, variation }: { snow: number; dust: number; variation: number },
): void {
  material.onBeforeCompile = (shader) => {
    shader.uniforms['uMacro'] = { value: macroNoise() };
    shader.uniforms['uSnow'] = { value: snow };
    shader.uniforms['uDust'] = { value: dust };
    shader.uniforms['uVary'] = { value: variation };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vWorld;\nvarying vec3 vUp;')
      .replace(
        '#include <project_vertex>',
        `#include <project_vertex>
        mat4 placed = modelMatrix;
        #ifdef USE_INSTANCING
          placed = modelMatrix * instanceMatrix;
        #endif
        vWorld = (placed * vec4(transformed, 1.0)).xyz;
        vUp = normalize(mat3(placed) * objectNormal);`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `#include <common>
        varying vec3 vWorld; varying vec3 vUp;
        uniform sampler2D uMacro; uniform float uSnow; uniform float uDust; uniform float uVary;`,
      )
      .replace('#include <map_fragment>', SHARP_MAP)
      .replace(
        '#include <color_fragment>',
        `#include <color_fragment>
        vec3 slow = texture2D(uMacro, vWorld.xz * 0.021 + vWorld.y * 0.017).rgb;
        vec3 quick = texture2D(uMacro, vWorld.zx * 0.13 + vWorld.y * 0.11).rgb;
        diffuseColor.rgb *= 1.01 + uVary * (0.16 * slow.r + 0.14 * quick.g - 0.15);
        float foot = (1.0 - smoothstep(0.0, 0.9, vWorld.y + 0.5 * (quick.b - 0.5))) * step(vUp.y, 0.6);
        diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.42, 0.32, 0.2), foot * uDust * 0.55);
        float cover = smoothstep(0.45, 0.8, vUp.y + (quick.b - 0.5) * 0.5 + (slow.g - 0.5) * 0.4) * uSnow;
        diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.87, 0.9, 0.95), cover);`,
      );
  };
  material.customProgramCacheKey = () => 'weather';
}
