import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { Picture } from '../components/Picture.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { markPath } from '../formats/marked-words.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { readPhotosSearch } from '../search-params.ts';
import { useWallSettings } from '../wall/wall-settings.ts';
import { CaptionBlock } from './CaptionBlock.tsx';
import { CopyQuestion } from './CopyQuestion.tsx';
import { FactQuestions } from './FactQuestions.tsx';
import { FactRow } from './FactRow.tsx';
import css from './Inspector.module.css';
import { MarkedWords } from './MarkedWords.tsx';
import { TechnicalBlock } from './TechnicalBlock.tsx';
import { useFactDecision } from './use-fact-decision.ts';

type RowName = Exclude<FactName, 'caption'>;

/** Shown even while unknown: these make a photo findable. */
const ALWAYS: readonly RowName[] = ['town', 'village', 'date', 'phase', 'person'];

/** In the order in which people tell of a photo. */
const ROWS: readonly RowName[] = [
  'town',
  'village',
  'sub',
  'facility',
  'date',
  'phase',
  'person',
  'subject',
  'category',
  'credit',
  'publishable',
];

/** Everything known of a photo, where each fact was read and how sure it is; any can be changed. */
export function Inspector({
  photoId,
  hasPicture = false,
  edited,
  onEdit,
  onApplyToSelection,
}: {
  photoId: PhotoId;
  hasPicture?: boolean;
  /** The fact that is being changed, where somebody else decides that too. */
  edited?: FactName | null;
  onEdit?: (fact: FactName | null) => void;
  /** Gives what this photo says of a fact to the selected photos; left out where nothing is selected. */
  onApplyToSelection?: (photo: PhotoDetail, fact: FactName) => void;
}) {
  const { t, language } = useWords();
  const { queries } = useApi();
  const [{ grouping }] = useWallSettings();
  const search = { group: grouping, ...readPhotosSearch(useSearch({ strict: false })) };
  const { data, error } = useQuery(queries.photos.get.queryOptions({ input: { id: photoId } }));
  const [ownEdited, setOwnEdited] = useState<{ id: PhotoId; fact: FactName | null } | null>(null);
  const [decided, setDecided] = useState<{ id: PhotoId; fact: FactName } | null>(null);
  const [lit, setLit] = useState<FactName | null>(null);
  const { decideAll, answer } = useFactDecision(photoId, (fact) => {
    setDecided({ id: photoId, fact });
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  const inHand = onEdit ? edited : ownEdited?.id === data.id ? ownEdited.fact : null;
  const edit = (fact: FactName | null) => {
    setDecided(null);
    if (onEdit) onEdit(fact);
    else setOwnEdited({ id: data.id, fact });
  };
  const shown = ROWS.filter((fact) => inHand === fact || isShown(data, fact));
  const root = data.originals.find(({ path }) => path === data.path)?.rootLabel ?? '';
  const wholePath = root === '' ? data.path : `${root}/${data.path}`;
  return (
    <div key={data.id}>
      {hasPicture && (
        <Link
          to="/photos/$photoId"
          params={{ photoId: String(data.id) }}
          search={search}
          className={css.picture}
          aria-label={t('photo.open')}
        >
          <Picture photo={data} alt="" fit="contain" />
        </Link>
      )}
      {hasPicture && <h2 className={css.title}>{photoName(data, t, language)}</h2>}
      <p className={css.path} aria-label={t('inspector.path')} role="group">
        <MarkedWords runs={markPath(wholePath, data.why)} lit={lit} onLight={setLit} />
      </p>
      <FactQuestions photo={data} onAnswer={answer} />
      <CopyQuestion photo={data} search={search} />
      <CaptionBlock
        photo={data}
        isEditing={inHand === 'caption'}
        lit={lit}
        onEdit={(isEditing) => {
          edit(isEditing ? 'caption' : null);
        }}
        onLight={setLit}
        onDecide={decideAll}
      />
      {shown.map((fact) => (
        <FactRow
          key={fact}
          photo={data}
          fact={fact}
          isEditing={inHand === fact}
          isJustDecided={decided?.id === data.id && decided.fact === fact}
          isLit={lit === fact}
          onEdit={(isEditing) => {
            edit(isEditing ? fact : null);
          }}
          onLight={(isLit) => {
            setLit(isLit ? fact : null);
          }}
          onDecide={decideAll}
          onDismiss={() => {
            setDecided(null);
          }}
          onApplyToSelection={
            onApplyToSelection &&
            ((name) => {
              onApplyToSelection(data, name);
            })
          }
        />
      ))}
      <div className={css.add} role="group" aria-label={t('inspector.add')}>
        <span aria-hidden>{t('inspector.add')}</span>
        {ROWS.filter((fact) => !shown.includes(fact)).map((fact) => (
          <button
            key={fact}
            type="button"
            aria-label={t('inspector.edit', { fact: t(`fact.${fact}`) })}
            onClick={() => {
              edit(fact);
            }}
          >
            {t(`fact.${fact}`)}
          </button>
        ))}
      </div>
      <TechnicalBlock photo={data} />
      <p className={css.history}>
        <Link to="/history" search={{ photo: data.id }}>
          {t('history.of-this-photo')}
        </Link>
      </p>
    </div>
  );
}

function isShown({ facts, why }: PhotoDetail, fact: RowName): boolean {
  if (ALWAYS.includes(fact)) return true;
  if (fact === 'publishable') return !facts.publishable || why.publishable !== undefined;
  return facts[fact] !== null && facts[fact] !== 'other';
}
