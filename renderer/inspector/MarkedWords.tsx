import type { FactName } from '../../shared/fact.ts';
import type { WordsRun } from '../formats/marked-words.ts';
import { useWords } from '../messages/words.ts';
import css from './MarkedWords.module.css';

/** A text with the words marked that facts came from; those of one fact are lit. */
export function MarkedWords({
  runs,
  lit,
  onLight,
}: {
  runs: readonly WordsRun[];
  lit: FactName | null;
  onLight: (fact: FactName | null) => void;
}) {
  const { t } = useWords();
  return runs.map(({ text, facts }, index) => {
    const [first] = facts;
    if (first === undefined) return text;
    return (
      <mark
        key={index}
        className={css.mark}
        data-lit={lit !== null && facts.includes(lit)}
        title={facts.map((fact) => t(`fact.${fact}`)).join('、')}
        onMouseEnter={() => {
          onLight(first);
        }}
        onMouseLeave={() => {
          onLight(null);
        }}
      >
        {text}
      </mark>
    );
  });
}
