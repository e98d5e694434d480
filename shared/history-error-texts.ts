/** The texts of errors about the history of decisions; part of `ERROR_TEXTS`. */
export const HISTORY_ERROR_TEXTS = {
  'nothing-to-take-back': {
    'zh-CN': '这一步已经撤销，或者之后都改过，没有可以撤回的内容。',
    en: 'This was undone already, or all of it was changed since; there is nothing to take back.',
  },
} as const;
