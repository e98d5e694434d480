// Decisions as files, and folders that moved.

export const decisionFiles = {
  'folders.place': 'Moved…',
  'folders.place-what': 'Say where "{{name}}" lies now',
  'folders.place-hint':
    'Choose where this folder lies now. Xinmao checks the photos in it and takes it only if they are the ones; decisions stay.',
} as const satisfies Record<string, string>;
