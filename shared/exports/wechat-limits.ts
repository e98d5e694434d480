// What an official account takes of an article, and how much of that an article uses.
import { utf8Length } from '../file-names.ts';

/** Things that are counted; `body` twice, in characters and in bytes. */
export type WechatMeasureName = 'title' | 'author' | 'digest' | 'body' | 'body-bytes' | 'picture';

/** How much of a limit is used. */
export interface WechatMeasure {
  name: WechatMeasureName;
  used: number;
  /** The most that is taken. */
  limit: number;
  unit: 'characters' | 'bytes';
  isOver: boolean;
}

/** What an article for an official account is made of, as far as it is counted. */
export interface WechatDraft {
  title: string;
  author: string;
  digest: string;
  /** The HTML that goes into the editor, tags and styles and all. */
  body: string;
}

/**
 * Limits of the interface of official accounts (微信公众平台, 新增草稿 draft/add: 标题不超过 32 个字, 作者不超过 16 个字,
 * 摘要不超过 128 个字, 正文必须少于 2 万字符且小于 1M; 上传图文消息内的图片 media/uploadimg: 1MB 以下). Where it says
 * "fewer than", the limit here is one below; of the two meanings of 1M the smaller is kept. The editor in the browser
 * takes somewhat more of some of them.
 *
 * An export is refused where the author or the digest is over, since they are typed for that export and nothing else;
 * a title or a body that is over is the article's own, so the export is made and says so on its page. A picture that
 * cannot be brought below its limit fails the export.
 */
const LIMITS = {
  title: { limit: 32, unit: 'characters' },
  author: { limit: 16, unit: 'characters' },
  digest: { limit: 128, unit: 'characters' },
  body: { limit: 19_999, unit: 'characters' },
  'body-bytes': { limit: 999_999, unit: 'bytes' },
  picture: { limit: 999_999, unit: 'bytes' },
} as const satisfies Record<WechatMeasureName, Pick<WechatMeasure, 'limit' | 'unit'>>;

/** The most bytes that a picture in the article may have. */
export const WECHAT_PICTURE_BYTES = LIMITS.picture.limit;

/** WeChat writes its own digest from this many characters of the body where none is given. */
export const WECHAT_OWN_DIGEST = 54;

/**
 * Characters of the address that WeChat gives a picture once it is uploaded, rounded up; the body is counted with
 * those, not with the names that the pictures have before (`https://mmbiz.qpic.cn/mmbiz_jpg/…/640?wx_fmt=jpeg`).
 */
export const WECHAT_ADDRESS_CHARACTERS = 160;

/** Title, author, digest and body against their limits, in this order. */
export function wechatMeasures({ title, author, digest, body }: WechatDraft): WechatMeasure[] {
  const uploaded = body.replaceAll(
    / src="[^"]*"/g,
    ` src="${'x'.repeat(WECHAT_ADDRESS_CHARACTERS)}"`,
  );
  return [
    wechatMeasure('title', characters(title)),
    wechatMeasure('author', characters(author)),
    wechatMeasure('digest', characters(digest)),
    wechatMeasure('body', characters(uploaded)),
    wechatMeasure('body-bytes', utf8Length(uploaded)),
  ];
}

/** An amount against the limit of its name. */
export function wechatMeasure(name: WechatMeasureName, used: number): WechatMeasure {
  const { limit, unit } = LIMITS[name];
  return { name, used, limit, unit, isOver: used > limit };
}

/** A character that needs two UTF-16 units, 𠮷, is one. */
function characters(text: string): number {
  return Array.from(text).length;
}
