import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useDecision } from '../shell/use-decision.ts';

/** Gives a series other photos, or with none breaks it up. */
export function useSeriesChange(id: string): (photos: PhotoId[], onDone?: () => void) => void {
  const { client, queries } = useApi();
  const { decide } = useDecision();
  return (photos, onDone) => {
    decide({
      said: photos.length === 0 ? 'series.removed' : 'series.changed',
      run: () => client.series.change({ id, photos }),
      changed: queries.series.key(),
      onDone,
    });
  };
}
