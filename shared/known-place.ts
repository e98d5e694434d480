/** A village with photos, or a town by itself, as it is found by name. */
export interface KnownPlace {
  town: string | null;
  /** Null is the town itself. */
  village: string | null;
  photoCount: number;
  /** Pinyin initials of its name: 黄草沟村 is hcgc. */
  initials: string;
}
