import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';

import type { FactName, FactWhy } from '../../shared/fact.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { evidenceText, markEvidence } from '../formats/evidence.ts';
import { factText } from '../formats/fact-text.ts';
import { useWords } from '../messages/words.ts';
import { FactEditor } from './FactEditor.tsx';
import css from './Inspector.module.css';

/** Below this the program asks a person to look. */
const SURE = 0.8;

/** One fact: its value, where it was read, the words it came from, and a way to change it. */
export function FactRow({
  photo,
  fact,
  onDecide,
}: {
  photo: PhotoDetail;
  fact: FactName;
  onDecide: (fact: FactName, value: string | boolean | null) => void;
}) {
  const { t, language } = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const text = factText(photo.facts, fact, t, language);
  const why = photo.why[fact];
  const name = t(`fact.${fact}`);
  return (
    <div className={css.row}>
      <span className={css.name}>{name}</span>
      {isEditing ? (
        <FactEditor
          facts={photo.facts}
          fact={fact}
          isDecided={why?.source === 'decision'}
          onClose={() => {
            setIsEditing(false);
          }}
          onDecide={(value) => {
            setIsEditing(false);
            onDecide(fact, value);
          }}
        />
      ) : (
        <>
          <span className={css.value}>
            {fact === 'phase' && photo.facts.phase !== 'unknown' && (
              <PhaseDot phase={photo.facts.phase} />
            )}
            {text ?? <span className={css.unknown}>{t('inspector.unknown')}</span>}
            {why && text !== null && <Why why={why} path={photo.path} />}
          </span>
          <button
            type="button"
            className={css.edit}
            aria-label={t('inspector.edit', { fact: name })}
            title={t('inspector.edit', { fact: name })}
            onClick={() => {
              setIsEditing(true);
            }}
          >
            <IconPencil size={14} aria-hidden />
          </button>
        </>
      )}
    </div>
  );
}

function Why({ why, path }: { why: FactWhy; path: string }) {
  const { t } = useWords();
  const { source, confidence, evidence } = why;
  if (source === 'decision') return <small>{t('source.decision')}</small>;
  const inPath =
    source === 'folder' || source === 'file-name' ? markEvidence(path, evidence) : null;
  return (
    <>
      <small>
        {t(`source.${source}`)}{' '}
        {inPath ? (
          <>
            {inPath.head}
            <mark>{inPath.marked}</mark>
            {inPath.tail}
          </>
        ) : (
          evidence !== '' && <mark>{evidenceText(evidence)}</mark>
        )}
      </small>
      {confidence < SURE && (
        <small>
          {t('inspector.infer', { confidence: confidence.toFixed(2) })} ·{' '}
          {t('inspector.please-check')}
        </small>
      )}
    </>
  );
}
