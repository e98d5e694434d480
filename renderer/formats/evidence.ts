/** Evidence for reading: a camera's 2014-08-17T10:07:00 becomes 2014-08-17 10:07. */
export function evidenceText(evidence: string): string {
  return evidence.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}.*)?$/, '$1 $2');
}
