// Photos for the slots of an article: why they are offered, what contradicts them, what is still missing.

export const matching = {
  'history.conflict': '“{{subject}}”的出入已看过',

  'article.pairs': '成对选用',
  'article.pair-one': '一次填好前后两张',
  'article.choose-pair': '选用这一对：{{before}} 和 {{after}}',
  'article.pair-confirmed': '已确认的一对',
  'article.pair-auto': '系统配对',
  'article.pair-ask': '待确认的配对',
  'article.said-pair': '前后两张已选用',
  'article.also-lines': '此照片也用于第 {{lines}} 行',
  'article.what-is-it': '这一行是小标题，还是图片说明？',
  'article.yes-caption': '是图片说明',
  'article.yes-heading': '是小标题',
  'article.said-seen': '记下了，已看过',

  'conflict.list': '有出入的地方',
  'conflict.seen': '看过了',
  'conflict.seen-one': '看过了：{{conflict}}',
  'conflict.photo-said': '说明写的是{{said}}，照片是{{found}}。',
  'conflict.photo-do': '请核对说明，或换一张照片。',
  'conflict.article-figure': '说明写“{{said}}”，正文第 {{line}} 行写“{{found}}”。',
  'conflict.article-town': '说明写{{said}}，第 {{line}} 行写{{found}}。',
  'conflict.article-village': '说明写{{said}}，所在小标题（第 {{line}} 行）是{{found}}。',
  'conflict.article-published': '说明写{{said}}，稿件{{found}}就刊发了。',
  'conflict.article-do': '请核对哪一处对，再改稿件或说明。',
  'conflict.half-order': '“前”的照片是{{said}}，“后”的照片反而更早，是{{found}}。',
  'conflict.half-other': '“前”的照片是{{said}}，“后”的照片是{{found}}。',
  'conflict.half-same-photo': '前后用了同一张照片。',
  'conflict.half-do': '请核对，或换其中一张。',
  'conflict.phase': '“{{phase}}”',

  'gaps.summary': '稿件里还缺照片的说明：{{count}} 条',
  'gaps.hint': '补拍或找到照片、加入档案后，图位会自动再找一遍。',
  'gaps.go': '去图位：第 {{line}} 行 {{caption}}',
  'gaps.no-place': '地点未写',
} as const satisfies Record<string, string>;
