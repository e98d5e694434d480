const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size as people know it: 640 KB, 6.1 MB. */
export function sizeText(bytes: number): string {
  let [amount, unit] = [bytes, 0];
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && amount < 10 ? 1 : 0;
  return `${amount.toFixed(digits)} ${UNITS[unit] ?? ''}`;
}
