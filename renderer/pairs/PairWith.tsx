import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useWords } from '../messages/words.ts';
import { PhotoPicker } from '../photos/PhotoPicker.tsx';
import { useDecision } from '../shell/use-decision.ts';
import { inOrder } from './in-order.ts';

/** Makes a pair of a photo and any other, and opens it; the compare page can swap it with one key. */
export function PairWith({ photo }: { photo: PhotoCard }) {
  const { client } = useApi();
  const { t } = useWords();
  const { decide } = useDecision();
  const navigate = useNavigate();
  const [isChoosing, setIsChoosing] = useState(false);
  const pairUp = (other: PhotoCard) => {
    const [before, after] = inOrder(photo, other);
    decide({
      said: 'pair.made',
      run: () => client.pairs.decide({ before: before.id, after: after.id, verdict: 'confirmed' }),
      onDone: ({ id }) =>
        navigate({
          to: '/compare/$pairId',
          params: { pairId: id },
          search: before.facts.village === null ? {} : { village: before.facts.village },
        }),
    });
  };
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
            if (other) pairUp(other);
          }}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </>
  );
}
