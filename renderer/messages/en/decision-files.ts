// Decisions as files, and folders that moved.

export const decisionFiles = {
  'decision-files.title': 'Decisions as files',
  'decision-files.hint':
    'Writes what you and your colleagues decided into a new folder, to be read and used without Xinmao. Originals are not touched.',
  'decision-files.formats': 'Which kinds',
  'decision-files.csv': 'Tables (for Excel)',
  'decision-files.csv-hint':
    'A row a photo: where each fact is from, who decided it and when; pairs in a table of their own.',
  'decision-files.json': 'Journal file',
  'decision-files.json-hint':
    'journal.jsonl: all decisions, their history, articles and archive numbers. With it and the originals the whole archive can be rebuilt.',
  'decision-files.xmp': 'XMP sidecars',
  'decision-files.xmp-hint':
    'One an original, so that other photo programs read caption, place and keywords.',
  'decision-files.sidecar-names': 'Names of sidecars',
  'decision-files.names-full':
    'photo.jpg.xmp (digiKam, darktable; a RAW and a JPEG of one name have one each)',
  'decision-files.names-stem': 'photo.xmp (Lightroom, Bridge)',
  'decision-files.name': 'Name of the new folder',
  'decision-files.default-name': 'Xinmao decisions',
  'decision-files.start': 'Write the files',
  'decision-files.done-photos': '{{count}} photos',
  'decision-files.done-pairs': '{{count}} pairs',
  'decision-files.done-decisions': '{{count}} decisions',
  'decision-files.done-sidecars': '{{count}} sidecars',

  'folders.place': 'Moved…',
  'folders.place-what': 'Say where "{{name}}" lies now',
  'folders.place-hint':
    'Choose where this folder lies now. Xinmao checks the photos in it and takes it only if they are the ones; decisions stay.',
} as const satisfies Record<string, string>;
