import { NO_METADATA, type PhotoFormat, type PhotoMetadata } from '../../../../../shared/photo.ts';

export function readMetadata(bytes: Uint8Array, format: PhotoFormat): PhotoMetadata {
  void bytes;
  void format;
  return NO_METADATA;
}
