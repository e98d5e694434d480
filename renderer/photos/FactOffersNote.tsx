import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { FactName, FactOffers } from '../../shared/fact.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { newEntry, useGazetteer } from '../places/use-gazetteer.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';
import css from './Inspector.module.css';

/** What a decision may hold for besides this photo: offered with its count, never done unasked. */
export function FactOffersNote({
  photoId,
  fact,
  onClose,
}: {
  photoId: PhotoId;
  fact: FactName;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data } = useQuery(
    queries.photos.factOffers.queryOptions({ input: { id: photoId, fact } }),
  );
  const take = useTakeOffer();
  const { save, isPending } = useGazetteer();
  if (!data || !hasOffers(data)) return null;
  const { folder, words, remember } = data;
  const isBusy = take.isPending || isPending;
  return (
    <div className={css.offers} role="group" aria-label={t('offer.label')}>
      <p>{t('offer.label')}</p>
      {folder && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          onClick={() => {
            take.run({ id: photoId, fact, scope: 'folder' }, folder.count);
          }}
        >
          {t('offer.folder', folder)}
        </Button>
      )}
      {words && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          onClick={() => {
            take.run({ id: photoId, fact, scope: 'words' }, words.count);
          }}
        >
          {t('offer.words', words)}
        </Button>
      )}
      {remember && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          onClick={() => {
            save(newEntry({ kind: 'meaning', ...remember }));
          }}
        >
          {t('offer.remember', {
            name: remember.name,
            place: `${remember.town}${remember.village}`,
          })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClose}>
        {t('offer.dismiss')}
      </Button>
    </div>
  );
}

function hasOffers({ folder, words, remember }: FactOffers): boolean {
  return folder !== null || words !== null || remember !== null;
}

function useTakeOffer(): {
  run: (
    offer: { id: PhotoId; fact: FactName; scope: 'folder' | 'words' },
    photoCount: number,
  ) => void;
  isPending: boolean;
} {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation(
    queries.photos.takeFactOffer.mutationOptions({
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return {
    run: (offer, count) => {
      mutate(offer, {
        onSuccess: () => {
          say({
            text: t('offer.taken', { count }),
            action: { label: t('history.undo'), run: undo },
          });
          void queryClient.invalidateQueries();
        },
      });
    },
    isPending,
  };
}
