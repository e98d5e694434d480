// Habits: keys, commands, theme, layout.

export const habits = {
  'keys.title': '按键一览',
  'keys.open': '查看全部按键',
  'keys.everywhere': '所有页面',
  'keys.space': '空格',
  'keys.enter': '回车',
  'keys.or': '或',
} as const satisfies Record<string, string>;
