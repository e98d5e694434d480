import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';

/** How many shots a village still asks for, leading to them; nothing where it asks for none. */
export function VillageShots({ town, village }: { town: string | null; village: string }) {
  const { t } = useWords();
  const { queries } = useApi();
  const place = { ...(town === null ? {} : { town }), village };
  const { data } = useQuery(queries.shots.list.queryOptions({ input: { ...place, limit: 1 } }));
  if (!data || data.total === 0) return null;
  return (
    <Link to="/shots" search={place}>
      {t('shots.of-village', { count: data.total })}
    </Link>
  );
}
