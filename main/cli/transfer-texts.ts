/** Words of the options of packages for the archive office. */
export const TRANSFER_TEXTS = {
  'option-fonds': { 'zh-CN': '移交：全宗号', en: 'transfer: number of the fonds' },
  'option-organisation': {
    'zh-CN': '移交：移交单位的名称',
    en: 'transfer: name of the office that hands over',
  },
  'option-retention': {
    'zh-CN': '移交：保管期限 permanent（永久）、30-years、10-years',
    en: 'transfer: retention: permanent, 30-years, 10-years',
  },
  'option-numbers': {
    'zh-CN': '移交：编号规则，默认 {保管期限}-{年度}-{组号}-{张号}，还可用 {全宗号}',
    en: 'transfer: number template, by default {保管期限}-{年度}-{组号}-{张号}; {全宗号} is the fonds',
  },
  'option-incomplete': {
    'zh-CN': '移交：缺必填项也导出，缺项列在包里的 缺项.csv（加 --json 可在报错里看到全部缺项）',
    en: 'transfer: go on where required fields are missing and list them in 缺项.csv (--json lists them in the error)',
  },
} as const;
