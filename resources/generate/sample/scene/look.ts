/** What a shot asks of the page: which scene, from where, in which season and light. */
import type { SceneName } from './scenes.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'snow';
export type Weather = 'clear' | 'clouds' | 'overcast' | 'haze';
export type State = 'before' | 'during' | 'after';

/** How the photographer held the camera, relative to the scene's own viewpoint. */
export interface Hand {
  /** Steps right, up and forward in metres. */
  step?: [number, number, number];
  /** Turn right and up, and roll, in degrees. */
  turn?: [number, number, number];
  /** Focal length relative to the scene's. */
  zoom?: number;
}

/** The whole request for one picture; JSON, so that it can cross into the page. */
export interface SceneRequest {
  scene: SceneName;
  /** Same place, same hills: the name seeds the terrain. */
  place: string;
  /** Which spot or household of the place; seeds what stands there. */
  spot: string;
  state: State;
  season: Season;
  weather: Weather;
  /** Degrees; 0 is behind the photographer, 90 from the right. */
  sunAzimuth: number;
  /** Degrees above the horizon. */
  sunHeight: number;
  exposure: number;
  hand: Hand;
  widthPx: number;
  heightPx: number;
  /** Light and lens samples; more is smoother and slower. */
  samples: number;
}
