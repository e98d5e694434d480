// Habits: keys, commands, theme, layout.

export const habits = {
  'keys.title': 'All keys',
  'keys.open': 'Show all keys',
  'keys.everywhere': 'Everywhere',
  'keys.space': 'Space',
  'keys.enter': 'Enter',
  'keys.step': 'Previous, next',
  'keys.open-chosen': 'Open what is chosen',
  'keys.unselect': 'Choose nothing',

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

  'layout.show-sidebar': 'Show the sidebar',
  'layout.hide-sidebar': 'Hide the sidebar',
  'layout.sidebar-width': 'Width of the sidebar',
  'layout.width-px': '{{px}} pixels',
  'layout.separator-hint': 'Drag to change the width, double-click to reset',
  'layout.villages-of': 'Villages of {{town}}',

  'job.more': '{{count}} more at work',
  'job.paused': 'Reading is paused',
  'job.pause-index': 'Pause reading',
  'job.resume-index': 'Go on reading',

  'drop.title': 'Drop it into Xinmao',
  'drop.hint':
    'Folders of photos are added, articles (Word, txt, md) imported. Originals stay as they are.',
  'drop.looking': 'Looking for "{{name}}"…',
  'drop.photos':
    'To add photos, drop the folder they lie in: Xinmao follows folders and what changes in them.',
  'drop.others': 'Folders of photos can be dropped here, and articles as Word, txt or md.',
  'drop.point-out': 'Where is "{{name}}"?',
  'drop.several': 'Several folders look like it. Choose the right one, or find it below:',
  'drop.not-found':
    'A browser does not tell a page where a folder lies, and it was not found in the usual places and disks. Choose it below.',
} as const satisfies Record<string, string>;
