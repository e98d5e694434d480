/** The texts of errors about changing many photos at once; part of `ERROR_TEXTS`. */
export const BATCH_ERROR_TEXTS = {
  'batch-running': {
    'zh-CN': '正在批量修改照片，这项操作没有执行。请等进度条走完再试。',
    en: 'Many photos are being changed just now, so this was not done. Wait for that to end and try again.',
  },
} as const;
