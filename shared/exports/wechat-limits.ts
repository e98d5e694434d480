// What an official account takes of an article.

/** Things that are counted: characters of texts, bytes of a picture. */
export type WechatMeasureName = 'title' | 'author' | 'digest' | 'picture';

/** How much of a limit is used. */
export interface WechatMeasure {
  name: WechatMeasureName;
  used: number;
  /** The most that is taken. */
  limit: number;
  isOver: boolean;
}

/**
 * Limits of the interface of official accounts (微信公众平台, 新增草稿 draft/add: 标题不超过 32 个字, 作者不超过 16 个字,
 * 摘要不超过 128 个字; 上传图文消息内的图片 media/uploadimg: 1MB 以下). Where it says "fewer than", the limit here is one
 * below; of the two meanings of 1M the smaller is kept.
 */
const LIMITS: Readonly<Record<WechatMeasureName, number>> = {
  title: 32,
  author: 16,
  digest: 128,
  picture: 999_999,
};

/** The most bytes that a picture in the article may have. */
export const WECHAT_PICTURE_BYTES = LIMITS.picture;

/** An amount against the limit of its name. */
export function wechatMeasure(name: WechatMeasureName, used: number): WechatMeasure {
  const limit = LIMITS[name];
  return { name, used, limit, isOver: used > limit };
}
