// What was exported.

export const exportsPage = {
  'nav.exports': '导出',

  'exports.title': '导出',
  'exports.count': '{{count}} 次导出',
  'exports.intro':
    '每次导出都记在这里：放在哪里、来自哪篇稿件。新貌只记下它，文件夹归您自己管，可以移走或删除。',
  'exports.gallery': '画册',
  'exports.shots': '补拍清单',
  'exports.pictures': '{{count}} 张图片',
  'exports.gone': '文件夹已不在原处',
  'exports.gone-hint': '它可能被移走、改名或删除，或者所在的磁盘没有连接。',
  'exports.copy-path': '复制位置',
  'exports.path-copied': '位置已复制',
  'exports.path-not-copied': '没能复制。请选中位置文字，用 {{keys}} 复制。',
  'exports.show': '打开文件夹',
  'exports.verify': '核对',
  'exports.verifying': '正在核对 {{done}} / {{total}} 个文件',
  'exports.verify-cancelled': '已停止核对。',
  'exports.stop-verify': '停止核对',
  'exports.all-right': '{{count}} 个文件都和导出时一样。',
  'exports.not-right': '{{count}} 个文件和导出时不一样：',
  'exports.changed': '改动过',
  'exports.missing': '不见了',
  'exports.not-right-hint': '要发稿，请重新导出一份。',
  'exports.again': '再导出一份',
  'exports.again-as': '再导出一份到同一位置：{{name}}',
  'exports.forget': '从列表移除“{{name}}”',
  'exports.forgotten': '已从列表移除；文件夹没有动',
  'exports.empty': '还没有导出过',
  'exports.empty-hint':
    '在稿件里为图位选好照片，就可以导出画册：编号图片、说明文字、离线网页和校验清单。补拍清单也可以导出打印。导出后会记在这里，随时可以核对文件有没有被改动，或再导出一份。',
  'exports.go-articles': '去看稿件',
  'exports.go-shots': '去看补拍清单',
} as const satisfies Record<string, string>;
