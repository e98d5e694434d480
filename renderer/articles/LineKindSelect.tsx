import { LINE_KINDS, type LineKind } from '../../shared/article.ts';
import { useWords } from '../messages/words.ts';

/** Says what a line of an article is, where the rules took it wrongly. */
export function LineKindSelect({
  line,
  kind,
  className,
  onKind,
}: {
  line: number;
  kind: LineKind;
  className: string | undefined;
  onKind: (line: number, kind: LineKind) => void;
}) {
  const { t } = useWords();
  return (
    <select
      className={className}
      data-kind-of={line}
      aria-label={t('article.line-kind', { line })}
      value={kind}
      onChange={(event) => {
        const chosen = LINE_KINDS.find((known) => known === event.target.value);
        if (chosen) onKind(line, chosen);
      }}
    >
      {LINE_KINDS.map((choice) => (
        <option key={choice} value={choice}>
          {t(`article.kind.${choice}`)}
        </option>
      ))}
    </select>
  );
}
