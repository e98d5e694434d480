/** What the terminal says of checked originals; part of `CLI_TEXTS`. */
export const FIXITY_TEXTS = {
  'stage-fixity': { 'zh-CN': '核对原件', en: 'Checking originals' },
  'verify-ok': { 'zh-CN': '完好', en: 'ok' },
  'fixity-rotten': {
    'zh-CN': '损坏（大小和时间没变，字节变了）',
    en: 'damaged (bytes differ, size and time do not)',
  },
  'fixity-edited': { 'zh-CN': '索引后被改过', en: 'changed since indexed' },
  'fixity-gone': { 'zh-CN': '缺失', en: 'missing' },
  'fixity-denied': {
    'zh-CN': '读不出来（没有权限或被占用）',
    en: 'unreadable (no permission, or in use)',
  },
  'fixity-no-file': { 'zh-CN': '读不出来（不是普通文件）', en: 'unreadable (no file)' },
  'fixity-defective': { 'zh-CN': '读不出来（读到一半出错）', en: 'unreadable (reading broke off)' },
  'fixity-offline': { 'zh-CN': '磁盘不在线，没有核对', en: 'disk is offline, not checked' },
} as const;
