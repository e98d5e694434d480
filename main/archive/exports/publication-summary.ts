import type { Publication } from './publication.ts';

/** What a publication holds in a sentence: where, how much, and from when to when, as far as it is known. */
export function publicationSummary({
  pictures,
  pairs,
}: Pick<Publication, 'pictures' | 'pairs'>): string {
  const places = placesText(pictures.map(({ place }) => place));
  const pairText = pairs.length === 0 ? '' : `${pairs.length} 组前后对比`;
  const amounts = [pairText, `${pictures.length} 张图片`].filter((part) => part !== '').join('、');
  const [first, last] = spanOfYears(pictures);
  const when =
    first === null || last === null
      ? ''
      : first === last
        ? `，摄于 ${first} 年`
        : `，摄于 ${first} 年至 ${last} 年`;
  return `${places}${amounts}${when}。`;
}

/** Several villages are counted; one is in the title. */
function placesText(places: readonly Publication['pictures'][number]['place'][]): string {
  const towns = new Set(places.map(({ town }) => town).filter((town) => town !== null));
  const villages = new Set(
    places
      .filter(({ village }) => village !== null)
      .map(({ town, village }) => `${town ?? ''}/${village}`),
  );
  if (villages.size < 2) return '';
  return towns.size < 2
    ? `${villages.size} 个村的 `
    : `${towns.size} 个乡镇 ${villages.size} 个村的 `;
}

function spanOfYears(pictures: Publication['pictures']): [string | null, string | null] {
  let [first, last]: [string | null, string | null] = [null, null];
  for (const { date } of pictures) {
    const year = /^\d{4}(?!s)/.exec(date?.iso ?? '')?.[0];
    if (year === undefined) continue;
    if (first === null || year < first) first = year;
    if (last === null || year > last) last = year;
  }
  return [first, last];
}
