/** The texts of errors about pairs and series; part of `ERROR_TEXTS`. */
export const PAIR_ERROR_TEXTS = {
  'sign-off-order': {
    'zh-CN': '审签要按初审、复审、终审的顺序进行，这一步现在不能签。请刷新后看看已经签到哪一步。',
    en: 'Looks are signed in order: first, second, final; this one cannot be signed now. Refresh to see how far it is.',
  },
  'sign-off-name': {
    'zh-CN': '审签需要署名。请填写审签人的姓名。',
    en: 'A sign-off needs a name. Fill in who signs.',
  },
  'points-too-few': {
    'zh-CN': '手工对齐至少要 4 组对应点。请再点几处两张照片上都有的东西。',
    en: 'Aligning by hand needs at least 4 point pairs. Mark more things that are in both photos.',
  },
  'points-unfit': {
    'zh-CN': '这些点几乎在一条线上，定不出两张照片的关系。请换几个分散一些的点。',
    en: 'These points lie almost on one line and fix nothing. Move some of them apart.',
  },
  'series-too-short': {
    'zh-CN': '一个系列至少要 3 张不同的照片；两张照片请用配对。',
    en: 'A series has at least 3 different photos; make a pair of two.',
  },
} as const;
