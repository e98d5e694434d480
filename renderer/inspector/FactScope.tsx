import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { FactName, FactOffers, OfferScope } from '../../shared/fact.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { newEntry, useGazetteer } from '../places/use-gazetteer.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';
import css from './FactScope.module.css';
import { ScopePreview } from './ScopePreview.tsx';

/** What a fact may hold for besides this photo: with its count and the photos themselves, never done unasked. */
export function FactScope({
  photoId,
  fact,
  isQuiet,
  onApplyToSelection,
  onClose,
}: {
  photoId: PhotoId;
  fact: FactName;
  /** Nobody asked: where there is nothing to offer, nothing is said. */
  isQuiet: boolean;
  onApplyToSelection: ((fact: FactName) => void) | undefined;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data } = useQuery(
    queries.photos.factOffers.queryOptions({ input: { id: photoId, fact } }),
  );
  const take = useTakeOffer();
  const { save, isPending } = useGazetteer();
  const [previewed, setPreviewed] = useState<OfferScope | null>(null);
  const hasAny = data !== undefined && (hasOffers(data) || onApplyToSelection !== undefined);
  if (!data || (isQuiet && !hasAny)) return null;
  const { folder, words, remember } = data;
  const isBusy = take.isPending || isPending;
  const scopes: { scope: OfferScope; label: string; count: number }[] = [
    ...(folder
      ? [{ scope: 'folder' as const, label: t('offer.folder', folder), count: folder.count }]
      : []),
    ...(words
      ? [{ scope: 'words' as const, label: t('offer.words', words), count: words.count }]
      : []),
  ];
  return (
    <div className={css.scope} role="group" aria-label={t('offer.label')}>
      <p>{hasAny ? t('offer.label') : t('inspector.nothing-to-spread')}</p>
      {scopes.map(({ scope, label, count }) => (
        <div key={scope} className={css.offer}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => {
              take.run({ id: photoId, fact, scope }, count);
            }}
          >
            {label}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={previewed === scope}
            aria-label={t(`inspector.which-${scope}`)}
            onClick={() => {
              setPreviewed(previewed === scope ? null : scope);
            }}
          >
            {t('inspector.which')}
          </Button>
          {previewed === scope && <ScopePreview photoId={photoId} fact={fact} scope={scope} />}
        </div>
      ))}
      {onApplyToSelection && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onApplyToSelection(fact);
          }}
        >
          {t('inspector.to-selection')}
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
        {hasAny ? t('offer.dismiss') : t('app.close')}
      </Button>
    </div>
  );
}

function hasOffers({ folder, words, remember }: FactOffers): boolean {
  return folder !== null || words !== null || remember !== null;
}

function useTakeOffer(): {
  run: (offer: { id: PhotoId; fact: FactName; scope: OfferScope }, photoCount: number) => void;
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
