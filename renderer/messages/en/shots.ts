// Shots still to take, and old photos to find.

export const shots = {
  'nav.shots': 'Shots to take',
  'history.shot': 'whether "{{subject}}" is to be shot',

  'shots.title': 'Shots to take',
  'shots.count': '{{count}} shots',
  'shots.count_one': '1 shot',
  'shots.intro':
    'Places of which only one half is there: those with a before and no after are to be shot again from the same spot; of those with an after and no before only an old photo can be found. The list can be exported for print, to take along with its reference pictures.',
  'shots.keys':
    '↑↓ move · Enter opens the photo · X not needed · E exports for print · Ctrl Z undoes',
  'shots.keys-dismissed': '↑↓ move · Enter opens the photo · X restores · Ctrl Z undoes',
  'shots.filter': 'Which to show',
  'shots.all': 'All',
  'shots.after': 'To shoot (no after)',
  'shots.before': 'Old photo to find (no before)',
  'shots.dismissed': 'Not needed',
  'shots.town': 'Town',
  'shots.village': 'Village',
  'shots.any-town': 'All towns',
  'shots.any-village': 'All villages',
  'shots.todo-after': 'Shoot the after',
  'shots.todo-before': 'Find the before',
  'shots.item': '{{todo}}: {{village}} {{what}}',
  'shots.what-unknown': 'Subject not known',
  'shots.reason-after': '{{count}} photos of before, none of after.',
  'shots.reason-after_one': '1 photo of before, none of after.',
  'shots.reason-after-rejected':
    '{{count}} photos of before; every after paired with them was rejected.',
  'shots.reason-after-rejected_one': '1 photo of before; every after paired with it was rejected.',
  'shots.reason-before': '{{count}} photos of after, none of before: look for an old photo.',
  'shots.reason-before_one': '1 photo of after, none of before: look for an old photo.',
  'shots.reason-before-rejected':
    '{{count}} photos of after; every before paired with them was rejected: look for an old photo.',
  'shots.reason-before-rejected_one':
    '1 photo of after; every before paired with it was rejected: look for an old photo.',
  'shots.reference': 'Reference',
  'shots.dismiss': 'Not needed',
  'shots.restore': 'Restore',
  'shots.was-dismissed': 'Marked as not needed',
  'shots.was-wanted': 'Back on the list',
  'shots.more': 'Show more ({{count}} left)',
  'shots.empty': 'Nothing to shoot',
  'shots.empty-hint':
    'Once photos have a village, a household or a subject, and are told apart as before and after, Xinmao sees where only one half is there: a before without an after is listed to be shot, an after without a before to be found. What is paired is not listed.',
  'shots.empty-filter': 'None of this kind',
  'shots.empty-filter-hint': 'Choose another kind, or another town or village.',
  'shots.empty-dismissed-hint':
    'What need not be taken, such as a house that was pulled down or a household that moved, is listed here after X and can be restored at any time.',
  'shots.of-village': '{{count}} to shoot or find',

  'shots.export': 'Export for print…',
  'shots.export-title': 'Export the list',
  'shots.export-what':
    'One folder: a page that prints (A4, two shots a page, a grid of thirds over each reference picture, blanks to fill in), a table for Excel, and the reference pictures.',
  'shots.export-name': 'Name of the folder',
  'shots.export-start': 'Export {{count}} shots',
  'shots.export-start_one': 'Export 1 shot',
  'shots.export-done': '{{shots}} shots, {{pictures}} reference pictures',
  'shots.export-open': 'Open "shots-to-take.html" in it and press Ctrl P to print.',
} as const;
