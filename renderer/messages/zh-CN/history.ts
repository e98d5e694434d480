// The history of decisions.

export const history = {
  'history.root': '照片文件夹“{{subject}}”',
} as const satisfies Record<string, string>;
