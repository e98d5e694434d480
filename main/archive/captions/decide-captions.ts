// A person's words for the captions of an article, as decisions: see [Note: Decisions].
import type { Article } from '../../../shared/article.ts';
import {
  captionField,
  REACHES,
  withEdits,
  type CaptionChanges,
} from '../../../shared/captions/caption-edits.ts';
import { readCaptionText } from '../../../shared/captions/caption-text.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import { decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import { articleContent, captionEdits } from './published-captions.ts';

/**
 * Changes what a caption says, for every outlet or some, as one step; null gives the words back that stand there without
 * a person's. Null if nothing changes. @throws ArchiveError not-found, caption-no-line, caption-empty, caption-unseen
 */
export function decideCaption(
  services: DecisionServices,
  article: Pick<Article, 'id' | 'lines'>,
  line: number,
  changes: CaptionChanges,
): Step | null {
  const { catalog } = services;
  const original = article.lines.find((one) => one.line === line && one.kind === 'caption')?.text;
  if (original === undefined) throw new ArchiveError('caption-no-line', { line });
  const subject = articleContent(catalog, article.id);
  const edits = captionEdits(catalog, subject).get(line) ?? {};
  const after = withEdits(original, edits, read(changes, original));
  const decisions = REACHES.filter((reach) => after[reach] !== edits[reach]).map(
    (reach): DecisionChange => ({
      kind: 'caption',
      subject,
      field: captionField(line, reach),
      value: after[reach],
      label: original,
    }),
  );
  return decisions.length === 0 ? null : decideTogether(services, decisions);
}

function read(changes: CaptionChanges, original: string): CaptionChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([reach, written]) => [
      reach,
      written === null ? null : checkedText(written, original),
    ]),
  );
}

function checkedText(written: string, original: string): string {
  const { text, unseen } = readCaptionText(written);
  // Whatever the article itself has is not refused or changed.
  if (text === readCaptionText(original).text) return original;
  const [first] = unseen;
  if (first) throw new ArchiveError('caption-unseen', { at: first.at, code: first.code });
  if (text === '') throw new ArchiveError('caption-empty');
  return text;
}
