/** The terminal's words about pairs and series; part of `CLI_TEXTS`. */
export const PAIR_TEXTS = {
  'command-align': {
    'zh-CN': '比对可能的前后照片：是不是同一地点，能不能叠在一起',
    en: 'compare the pictures of likely pairs: one place or not, and how they lie over each other',
  },
  'command-swap-pair': {
    'zh-CN': '把一对照片的前后对调',
    en: 'turn a pair round: before becomes after',
  },
  'command-sign-off': {
    'zh-CN': '审签一对照片（stage：first 初审、second 复审、final 终审）',
    en: 'sign a pair off (stage: first, second or final)',
  },
  'command-split': {
    'zh-CN': '说明这些照片拍的是另一处，不再和原来那组配对',
    en: 'say that photos show another scene than those they were put together with',
  },
  'command-series': {
    'zh-CN': '把三张以上同一处的照片组成系列；不写照片则列出系列',
    en: 'make a series of three or more photos of one place; without photos, list the series',
  },
  'option-signer': { 'zh-CN': '审签人姓名', en: 'name of who signs' },
  'stage-align': { 'zh-CN': '比对位置', en: 'Comparing views' },
  'align-summary': { 'zh-CN': '比对了 {count} 对照片。', en: '{count} pairs compared.' },
  'series-count': { 'zh-CN': '共 {count} 个系列。', en: '{count} series.' },
} as const;
