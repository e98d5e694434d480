// The wall of photos: groups, sizes and what is selected.

export const wall = {
  'wall.loading': 'Reading',
  'wall.paired': 'In a pair',
  'wall.copy': 'May be a copy',
  'wall.offline': 'Original not available',
  'wall.tools': 'How photos are shown',
  'wall.grouping': 'Groups',
  'wall.group.none': 'No groups',
  'wall.group.date': 'By date',
  'wall.group.scene': 'By place and subject',
  'wall.group.phase': 'By phase',
  'wall.size': 'Size',
  'wall.size-value': '{{width}} pixels wide',
  'wall.words': 'Show words',
  'wall.selected': '{{count}} selected',
  'wall.clear': 'Clear selection',
  'wall.take-all': 'Select all',
  'wall.drop-all': 'Select none',
  'wall.select-group': 'Select all photos of "{{group}}"',
} as const;
