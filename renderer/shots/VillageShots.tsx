import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';

/** Of more photos than this the shots are not counted along with the page: all of them would have to be gone through. */
const COUNTED_PHOTOS = 3000;

/** How many shots a village still asks for, leading to them; nothing where it asks for none. */
export function VillageShots({
  town,
  village,
  photoCount,
}: {
  town: string | null;
  village: string;
  photoCount: number;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const place = { ...(town === null ? {} : { town }), village };
  const isCounted = photoCount <= COUNTED_PHOTOS;
  const { data } = useQuery(
    queries.shots.list.queryOptions({ input: { ...place, limit: 1 }, enabled: isCounted }),
  );
  if (!isCounted) {
    return (
      <Link to="/shots" search={place}>
        {t('nav.shots')}
      </Link>
    );
  }
  if (!data || data.total === 0) return null;
  return (
    <Link to="/shots" search={place}>
      {t('shots.of-village', { count: data.total })}
    </Link>
  );
}
