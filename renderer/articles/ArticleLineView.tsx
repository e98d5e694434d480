import type { ArticleLine, LineKind } from '../../shared/article.ts';
import css from './ArticleText.module.css';
import { LineDoubt } from './LineDoubt.tsx';
import { LineKindSelect } from './LineKindSelect.tsx';

/** A line of an article that is no caption, verbatim; what it is can be changed. */
export function ArticleLineView({
  line,
  onKind,
}: {
  line: ArticleLine;
  onKind: (line: number, kind: LineKind) => void;
}) {
  return (
    <div className={css.line}>
      <LineText line={line} />
      <LineKindSelect line={line.line} kind={line.kind} className={css.kind} onKind={onKind} />
      {line.isDoubtful && <LineDoubt line={line} onKind={onKind} />}
    </div>
  );
}

function LineText({ line: { kind, text } }: { line: ArticleLine }) {
  switch (kind) {
    case 'title': {
      return <h1 lang="zh-CN">{text}</h1>;
    }
    case 'heading': {
      return <h2 lang="zh-CN">{text}</h2>;
    }
    case 'body':
    case 'caption':
    case 'credit': {
      return (
        <p data-kind={kind} lang="zh-CN">
          {text}
        </p>
      );
    }
  }
}
