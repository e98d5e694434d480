// Title and day of a saved page, where pages state them.
import { attribute, type Element, ownText, type Page, walk } from './html-tree.ts';

/** The title, without the name of the site; null if the page has none. */
export function pageTitle(page: Page): string | null {
  const elements = [...walk(page)];
  const named = elements.find((element) => attribute(element, 'id') === 'activity-name');
  const heads = elements.filter(({ tagName }) => tagName === 'h1');
  const title = elements.find(({ tagName }) => tagName === 'title');
  const candidates = [
    named && ownText(named),
    metaContent(elements, ['og:title', 'ArticleTitle']),
    heads.length === 1 && heads[0] ? ownText(heads[0]) : null,
    title && ownText(title).split(/[_|]|\s[-–—]\s/u)[0],
  ];
  return candidates.map((text) => text?.trim() ?? '').find((text) => text !== '') ?? null;
}

const DAY = /(20\d{2})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/u;

/** WeChat writes the day from a script: `var ct = "1653010000"`, or `createTime = '2022-05-20 09:30'`. */
const WECHAT_SECONDS = /\b(?:var\s+)?(?:ct|oriCreateTime)\s*=\s*["'](\d{10})["']/;
const WECHAT_TIME = /\b(?:createTime|publish_time)\s*[=:]\s*["'](20\d{2}-\d{2}-\d{2})/;

/** China has one time, eight hours before UTC. */
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The day of publication, `YYYY-MM-DD`; null if nothing on the page states it. */
export function pageDate(page: Page): string | null {
  const elements = [...walk(page)];
  const stated = [
    metaContent(elements, ['article:published_time', 'PubDate', 'pubdate', 'publishdate']),
    ...elements
      .filter(
        (element) => attribute(element, 'id') === 'publish_time' || element.tagName === 'time',
      )
      .flatMap((element) => [attribute(element, 'datetime'), ownText(element)]),
  ];
  for (const text of stated) {
    const day = readDay(text ?? '');
    if (day !== null) return day;
  }
  const scripts = elements.filter(({ tagName }) => tagName === 'script').map(ownText);
  for (const script of scripts) {
    const time = WECHAT_TIME.exec(script)?.[1];
    if (time !== undefined) return time;
    const seconds = WECHAT_SECONDS.exec(script)?.[1];
    if (seconds !== undefined) {
      return new Date(Number(seconds) * 1000 + CHINA_OFFSET_MS).toISOString().slice(0, 10);
    }
  }
  // 发布时间：2022-05-20 来源：… stands over the article of most sites.
  const words = elements
    .map(ownText)
    .find((text) => /时间|日期|来源/u.test(text) && DAY.test(text));
  return readDay(words ?? '');
}

function readDay(text: string): string | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

function metaContent(elements: readonly Element[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = elements.find(
      (element) =>
        element.tagName === 'meta' &&
        [attribute(element, 'property'), attribute(element, 'name')].includes(name),
    );
    const content = found && attribute(found, 'content');
    if (content) return content;
  }
  return null;
}
