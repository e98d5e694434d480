// The page of settings.

export const settings = {
  'folders.title': 'Photo folders',
  'folders.hint': 'Xinmao only reads the photos in here. It never changes, moves or deletes them.',
  'folders.none': 'No photo folder yet',
  'folders.none-hint':
    'Add a folder of photos. Xinmao reads village, date and phase from them and follows what changes.',
  'folders.drop-hint': 'Folders can also be dropped onto the window.',
  'folders.online': 'Connected',
  'folders.away': 'Disk not connected',
  'folders.away-since': 'Disk not connected, last seen {{when}}',
  'folders.away-hint':
    'Its photos can still be looked at. Connect the disk and it is known again, whatever its drive letter.',
  'folders.originals': '{{count}} photo files',
  'folders.exclusion-count': '{{count}} left out',
  'folders.rename': 'Rename…',
  'folders.rename-what': 'Rename "{{name}}"',
  'folders.exclude': 'Leave out…',
  'folders.exclude-what': 'What to leave out of "{{name}}"',
  'folders.remove': 'Take out…',
  'folders.remove-what': 'Take "{{name}}" out of the archive',
  'folders.name': 'Name',
  'folders.name-hint':
    'Only the name in Xinmao; the folder keeps its own. Villages and years in it are read too.',
  'folders.exclusions': 'Folders and files not to read, one a line',
  'folders.exclusions-hint':
    '* stands for any words, ** for any folders. What was read before is put away, and comes back when the line goes.',
  'folders.remove-means':
    'Photos in "{{name}}" are no longer shown; no original is touched. What you confirmed, paired and changed is kept and holds again when the folder is added another time.',
  'folders.remove-do': 'Take it out',
  'folders.added': '"{{name}}" added; reading begins',
  'folders.known': '"{{name}}" is in the archive already',
  'folders.found': '"{{name}}" was recognised in its new place',
  'folders.renamed': 'Renamed to "{{name}}"',
  'folders.excluded': 'What is left out of "{{name}}" was changed',
  'folders.removed': '"{{name}}" taken out; no original was touched',

  'settings.open': 'All settings…',
  'settings.archive': 'Archive',
  'settings.archive-hint':
    'The catalog and small copies live here, about 3 % of the size of the originals. To back up the archive, back up this folder.',
  'settings.sample-hint':
    'A few dozen photos and an article to get to know Xinmao; your own archive is another one.',
  'settings.theme-hint': 'Screens for comparing are always dark.',
  'settings.help': 'Help and version',
  'settings.keys': 'Keys and commands',
  'settings.version': 'Version',
} as const satisfies Record<string, string>;
