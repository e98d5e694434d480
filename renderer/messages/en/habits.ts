// Habits: keys, commands, theme, layout.

export const habits = {
  'keys.title': 'All keys',
  'keys.open': 'Show all keys',
  'keys.everywhere': 'Everywhere',
  'keys.space': 'Space',
  'keys.enter': 'Enter',
  'keys.or': 'or',
} as const satisfies Record<string, string>;
