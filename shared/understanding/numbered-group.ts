// Reads the group of a village that has a number and no name: 岩湾村三组, 岩湾村第2村民小组, 岩湾村五社.
import { MARK, type MarkedText, type Span } from './marked-text.ts';

const GROUP = new RegExp(
  `(?<=${MARK.place})第?[一二三四五六七八九十\\d]{1,3}(?:村民)?(?:生产)?(?:小?组(?![织长建团])|社(?![区会员长保交])|队(?![员长伍友]))`,
  'u',
);

/** The numbered group right behind a village's name; place names are marked. */
export function findNumberedGroup({ marked }: MarkedText): Span | null {
  if (!/[组社队]/u.test(marked)) return null;
  const match = GROUP.exec(marked);
  return match && { start: match.index, end: match.index + match[0].length };
}
