import type { Description } from '../../../shared/fact.ts';
import { NO_METADATA, type PhotoMetadata } from '../../../shared/photo.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import { describePhoto } from '../../../shared/understanding/path-reader.ts';
import { GAZETTEER } from './county.ts';

/** Describes a file of a path, with the camera's time if it has one. */
export function describePath(
  path: string,
  takenAt: string | null = null,
  more: { metadata?: Partial<PhotoMetadata>; sidecarCaption?: string; rootName?: string } = {},
): Description {
  const metadata = { ...NO_METADATA, takenAt, ...more.metadata };
  return describePhoto(
    {
      path,
      rootName: more.rootName ?? null,
      modifiedAt: '2022-05-18T09:00:00',
      metadata,
      sidecarCaption: more.sidecarCaption ?? null,
      widthPx: 4000,
      heightPx: 3000,
    },
    { gazetteer: GAZETTEER },
  );
}

/** Described photos of an archive, by path and the camera's time. */
export function photosOf(
  files: readonly (readonly [path: string, takenAt: string | null])[],
): PairingPhoto[] {
  return files.map(([path, takenAt], id) => ({
    id,
    path,
    sha256: `sha-${String(id)}`,
    facts: describePath(path, takenAt).facts,
    villageSource: null,
    takenAt,
    latitude: null,
    longitude: null,
    perceptualHash: null,
    copyOf: null,
    splitMark: null,
    originalPaths: [path],
  }));
}
