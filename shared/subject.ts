/** What a photo shows; the labels of the county's own captions, coarse on purpose. */
export const SUBJECTS = [
  'road',
  'house',
  'interior',
  'courtyard',
  'square',
  'panorama',
  'office',
  'greening',
  'school',
  'clinic',
  'water',
  'bridge',
  'field',
  'river',
  'toilet',
  'workshop',
  'solar',
  'people',
  'event',
  'other',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The programme a photo belongs to. */
export const CATEGORIES = [
  'relocation',
  'housing',
  'infrastructure',
  'environment',
  'industry',
  'training',
  'education',
  'health',
  'reconstruction',
  'urban',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];
