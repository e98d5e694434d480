// What can be wrong with an entry of the gazetteer; a part of ERROR_TEXTS.
export const PLACE_ERROR_TEXTS = {
  'place-kind-unknown': {
    'zh-CN':
      '不认识的类别“{kind}”。可以写：自然村、别名、旧名、并入、安置点、新增村、新增乡镇、已消失、同名指认。',
    en: 'There is no kind "{kind}". Use natural, alias, former, merged, resettlement, village, town, gone or meaning.',
  },
  'place-name-invalid': {
    'zh-CN': '名称“{name}”不能用。请写 1 到 30 个字，不带标点、斜杠和竖线。',
    en: 'The name "{name}" cannot be used. Write 1 to 30 characters without punctuation, slashes and bars.',
  },
  'place-town-unknown': {
    'zh-CN': '本县没有乡镇“{town}”。请核对写法，或先新增这个乡镇。',
    en: 'The county has no town {town}. Check how it is written, or add the town first.',
  },
  'place-village-unknown': {
    'zh-CN': '没有找到村“{village}”。请核对写法，或先新增这个村。',
    en: 'There is no village {village}. Check how it is written, or add the village first.',
  },
  'place-village-ambiguous': {
    'zh-CN': '有几个乡镇都有“{village}”：{towns}。请写明乡镇。',
    en: 'Several towns have a {village}: {towns}. State the town.',
  },
  'place-target-missing': {
    'zh-CN': '“{name}”没有写明是哪个村。请填写村名。',
    en: 'It is not said which village "{name}" belongs to. Give the village.',
  },
  'place-exists': {
    'zh-CN': '“{name}”已在地名表里，不用新增。',
    en: '{name} is in the gazetteer already and needs no adding.',
  },
  'place-years-invalid': {
    'zh-CN': '年份“{years}”不对。请写四位数年份，起不晚于止。',
    en: 'The years "{years}" are not valid. Write four digits, the first not after the last.',
  },
  'place-csv-unreadable': {
    'zh-CN': '这个文件里没有认出地名表的表头。第一行应有“类别”和“名称”，可先导出一份对照。',
    en: 'No gazetteer heading was found in this file. Its first line needs "kind" and "name"; export one to compare.',
  },
} as const;
