// Habits: keys, commands, theme, layout.

export const habits = {
  'keys.title': '按键一览',
  'keys.open': '查看全部按键',
  'keys.everywhere': '所有页面',
  'keys.space': '空格',
  'keys.enter': '回车',
  'keys.step': '上一项、下一项',
  'keys.open-chosen': '打开所选',
  'keys.unselect': '取消选择',

  'palette.title': '命令',
  'palette.open': '命令面板…',
  'palette.label': '输入命令、页面或村名',
  'palette.placeholder': '输入命令、页面或村名，也可用拼音首字母…',
  'palette.hint': '村名和命令都可用拼音首字母，如 hcg',
  'palette.count': '找到 {{count}} 项',
  'palette.choose': '选择',
  'palette.give': '执行',
  'palette.recent': '最近用过',
  'palette.pages': '前往',
  'palette.archive': '档案',
  'palette.look': '外观与语言',
  'palette.search-photos': '在照片中搜索“{{text}}”',

  'settings.theme': '外观',
  'settings.theme.light': '浅色',
  'settings.theme.dark': '深色',
  'settings.theme.auto': '跟随系统',

  'layout.show-sidebar': '显示目录',
  'layout.hide-sidebar': '收起目录',
  'layout.sidebar-width': '目录宽度',
  'layout.width-px': '{{px}} 像素',
  'layout.separator-hint': '拖动改变宽度，双击恢复',
  'layout.villages-of': '{{town}}的村庄',

  'job.more': '另有 {{count}} 项工作在进行',
  'job.paused': '已暂停读取',
  'job.pause-index': '暂停读取',
  'job.resume-index': '继续读取',

  'drop.title': '松开鼠标，放进新貌',
  'drop.hint': '照片文件夹会添加到档案，稿件（Word、txt、md）会导入。原件不动。',
  'drop.looking': '正在找“{{name}}”在哪里…',
  'drop.photos': '加照片请拖入放照片的文件夹：新貌跟着文件夹走，以后的变化也会读到。',
  'drop.others': '这里可以放照片文件夹，或者 Word、txt、md 稿件。',
  'drop.point-out': '请指一下“{{name}}”在哪里',
  'drop.several': '有几个文件夹都像它。选对的那个，或在下面自己找：',
  'drop.not-found':
    '浏览器不告诉网页文件夹放在哪里，常用位置和磁盘里也没有找到它，请在下面选中它。',
} as const satisfies Record<string, string>;
