// Finds the words a fact came from inside the path, so that they can be marked there.

/** A path in three parts, the middle one being the evidence. */
export interface MarkedPath {
  head: string;
  marked: string;
  tail: string;
}

/** The last place of the evidence in the path; null if it isn't there word for word. */
export function markEvidence(path: string, evidence: string): MarkedPath | null {
  if (evidence === '') return null;
  const start = path.lastIndexOf(evidence);
  if (start === -1) return null;
  const end = start + evidence.length;
  return { head: path.slice(0, start), marked: path.slice(start, end), tail: path.slice(end) };
}
