import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { PhotoPicker } from '../photos/PhotoPicker.tsx';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';
import { inOrder } from './in-order.ts';

/** Makes a pair of a photo and any other, and opens it; the compare page can swap it with one key. */
export function PairWith({ photo }: { photo: PhotoCard }) {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isChoosing, setIsChoosing] = useState(false);
  const decide = useMutation(
    queries.pairs.decide.mutationOptions({
      onSuccess: async ({ id, before }) => {
        say({ text: t('pair.made'), action: { label: t('history.undo'), run: undo } });
        await queryClient.invalidateQueries();
        const { village } = before.facts;
        await navigate({
          to: '/compare/$pairId',
          params: { pairId: id },
          search: village === null ? {} : { village },
        });
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          setIsChoosing(true);
        }}
      >
        {t('pair.with-another')}
      </Button>
      {isChoosing && (
        <PhotoPicker
          title={t('pair.choose-other')}
          place={{ town: photo.facts.town, village: photo.facts.village }}
          excluded={[photo.id]}
          min={1}
          onChoose={([other]) => {
            setIsChoosing(false);
            if (!other) return;
            const [before, after] = inOrder(photo, other);
            decide.mutate({ before: before.id, after: after.id, verdict: 'confirmed' });
          }}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </>
  );
}
