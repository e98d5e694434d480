// Finds the words a fact came from inside the path, so that they can be marked there.

/** A path in three parts, the middle one being the evidence. */
export interface MarkedPath {
  head: string;
  marked: string;
  tail: string;
}

/**
 * The last place of the evidence in the path, within the folders or the file it names; null if it
 * isn't there word for word.
 */
export function markEvidence(path: string, evidence: string): MarkedPath | null {
  if (evidence === '') return null;
  const start = path.lastIndexOf(evidence);
  if (start === -1) return null;
  const end = start + evidence.length;
  const segmentStart = path.lastIndexOf('/', start - 1) + 1;
  const segmentEnd = path.indexOf('/', end);
  return {
    head: path.slice(start === 0 ? 0 : segmentStart, start),
    marked: evidence,
    tail: segmentEnd === -1 ? path.slice(end) : path.slice(end, segmentEnd),
  };
}

/** Evidence for reading: a camera's 2014-08-17T10:07:00 becomes 2014-08-17 10:07. */
export function evidenceText(evidence: string): string {
  return evidence.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}.*)?$/, '$1 $2');
}
