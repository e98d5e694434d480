/** Endings that the statistics add to a village's name; the longest that fits is taken off. */
const COMMITTEES = [
  '社区居民委员会',
  '村民委员会',
  '居民委员会',
  '村民委会',
  '村委员会',
  '社区委员会',
  '社区居委会',
  '村委会',
  '牧委会',
  '居委会',
];

/** Endings after which a name is complete as it stands. */
const COMPLETE = /(?:村|社区|嘎查|生活区|管理区|林场|农场|牧场|队|连)$/u;

/**
 * The name people write for a row of the statistics: 泗洱河村委会 is 泗洱河村,
 * 化屋村村民委员会 is 化屋村, 田家寨社区居民委员会 is 田家寨社区. A two-character
 * base that ends in 村 gets a second one (新村村委会 is 新村村). Null for rows
 * that stand for no place (虚拟社区).
 */
export function villageName(row: string): string | null {
  if (row.includes('虚拟')) return null;
  const committee = COMMITTEES.find((ending) => row.length > ending.length && row.endsWith(ending));
  if (committee === undefined) return row;
  const base = row.slice(0, -committee.length);
  if (committee.includes('居') || committee.startsWith('社区')) {
    return COMPLETE.test(base) ? base : `${base}社区`;
  }
  if (base.length > 2 && COMPLETE.test(base)) return base;
  return `${base}村`;
}
