/** Where captions are published: the paper, the web site, the WeChat account, the archive office. */
export const OUTLETS = ['paper', 'web', 'wechat', 'archive'] as const;
export type Outlet = (typeof OUTLETS)[number];

/** The outlet that each kind of export is made for. */
export const EXPORT_OUTLETS = {
  gallery: 'paper',
  web: 'web',
  wechat: 'wechat',
  word: 'paper',
  slides: 'paper',
  transfer: 'archive',
} as const satisfies Record<string, Outlet>;
