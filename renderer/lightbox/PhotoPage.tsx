import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useCommands } from '../commands/use-commands.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { photoName } from '../formats/photo-text.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useWords } from '../messages/words.ts';
import { PairWith } from '../pairs/PairWith.tsx';
import { Logo } from '../shell/Logo.tsx';
import { readFlag, useRemembered } from '../remembered.ts';
import { useTitle } from '../use-title.ts';
import { Lightbox } from './Lightbox.tsx';
import css from './PhotoPage.module.css';
import { useLeave } from './use-leave.ts';
import { useNeighbours } from './use-neighbours.ts';

const route = getRouteApi('/photos/$photoId');

const readInfoShown = readFlag(true);

/** One photo on a dark ground, with everything known of it and its neighbours in the wall one key away. */
export function PhotoPage() {
  const id = Number(route.useParams().photoId);
  const search = route.useSearch();
  const { t, language } = useWords();
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useLeave(search);
  const [isInfoShown, setIsInfoShown] = useRemembered('lightbox.info', readInfoShown);
  const [edited, setEdited] = useState<{ id: PhotoId; fact: FactName } | null>(null);
  const detail = useQuery(queries.photos.get.queryOptions({ input: { id } }));
  const neighbours = useNeighbours(id, search);
  const { previous, next } = neighbours;
  const photo = neighbours.card(id) ?? detail.data;
  const name = photo ? photoName(photo, t, language) : null;
  useTitle(name);
  // A photo in view has keys of its own, Escape among them.
  useCommands(
    t('lightbox.title'),
    photo ? [] : [{ id: 'leave', label: t('lightbox.help.leave'), keys: 'escape', run: leave }],
  );
  useEffect(() => {
    for (const beside of [next, previous]) {
      if (beside === undefined) continue;
      queryClient.query(queries.photos.get.queryOptions({ input: { id: beside } })).catch(() => {
        // The photo itself says what is wrong when it is opened.
      });
    }
  }, [next, previous, queries, queryClient]);

  const open = (other: PhotoId) => {
    void navigate({
      to: '/photos/$photoId',
      params: { photoId: String(other) },
      search,
      replace: true,
    });
  };
  // The picture comes first, what is known of it right after.
  const inspectedId = useDeferredValue(id);
  return (
    <div className={`dark ${css.screen ?? ''}`}>
      <header className={css.top}>
        <Logo />
        <h1 className={css.title}>
          <span>{name}</span>
          {neighbours.index >= 0 && (
            <small>
              {t('lightbox.position', { index: neighbours.index + 1, count: neighbours.count })}
            </small>
          )}
        </h1>
        <div className={css.tools}>
          {photo && <PairWith photo={photo} />}
          <button type="button" className={css.exit} onClick={leave}>
            <kbd aria-hidden>Esc</kbd> {t('app.back')}
          </button>
        </div>
      </header>
      {!photo && (
        <main id="content" className={css.problem} tabIndex={-1}>
          {detail.error && (
            <ProblemNote error={detail.error} onRetry={() => void detail.refetch()} />
          )}
        </main>
      )}
      {photo && (
        <Lightbox
          photo={photo}
          detail={detail.data?.id === id ? detail.data : undefined}
          neighbours={neighbours}
          isInfoShown={isInfoShown}
          onInfo={() => {
            setIsInfoShown(!isInfoShown);
          }}
          onCaption={() => {
            setIsInfoShown(true);
            setEdited({ id, fact: 'caption' });
          }}
          onOpen={open}
          onLeave={leave}
        />
      )}
      {isInfoShown && (
        <aside className={css.aside} aria-label={t('inspector.label')}>
          <Inspector
            photoId={inspectedId}
            edited={edited?.id === inspectedId ? edited.fact : null}
            onEdit={(fact) => {
              setEdited(fact && { id: inspectedId, fact });
            }}
          />
        </aside>
      )}
    </div>
  );
}
