// Habits: keys, commands, theme, layout.

export const habits = {
  'keys.title': 'All keys',
  'keys.open': 'Show all keys',
  'keys.everywhere': 'Everywhere',
  'keys.space': 'Space',
  'keys.enter': 'Enter',
  'keys.or': 'or',

  'palette.title': 'Commands',
  'palette.open': 'Command palette…',
  'palette.label': 'Type a command, page or village',
  'palette.placeholder': 'Type a command, page or village; pinyin initials work too…',
  'palette.hint': 'Pinyin initials find villages and commands: hcg',
  'palette.count': '{{count}} found',
  'palette.choose': 'choose',
  'palette.give': 'run',
  'palette.recent': 'Used last',
  'palette.pages': 'Go to',
  'palette.archive': 'Archive',
  'palette.look': 'Look and language',
  'palette.search-photos': 'Search photos for "{{text}}"',

  'settings.theme': 'Theme',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.theme.auto': 'As the system',
} as const satisfies Record<string, string>;
