// Backups.

export const backup = {
  'backup.title': 'Backup',
  'backup.hint':
    'A backup is one file with the catalog and every decision, article and number; it holds no originals and no previews. It is opened and checked as soon as it is written.',
  'backup.last': 'Last backup',
  'backup.none-yet': 'There is no backup yet.',
  'backup.gone': 'The file is no longer there, or its disk is not connected.',
  'backup.holds':
    'Photos {{photos}} · Decisions {{decisions}} · Steps {{steps}} · Articles {{articles}}',
  'backup.holds-numbers': ' · Photo numbers {{numbers}}',
  'backup.failed': 'The backup of {{when}} failed: {{problem}}',
  'backup.fault':
    "The archive's catalog is damaged ({{fault}}). Decide nothing more; restore the last good backup first.",
  'backup.now': 'Back up now',
  'backup.now-here': 'Back up now',
  'backup.now-elsewhere': 'Back up into another folder…',
  'backup.busy': 'Backing up…',
  'backup.done': 'Backed up and checked: {{name}}',
  'backup.cancel': 'Cancel the backup',
  'backup.automatic': 'Automatic',
  'backup.automatic-on': 'Back up each day on which something changed',
  'backup.keeps':
    'One for each of the last 7 days is kept, then one for each of the 4 weeks before. Backups made by hand are never deleted.',
  'backup.place': 'Kept in',
  'backup.place-own': "The archive's folder",
  'backup.place-hint':
    'It is on the same disk as the archive: if that fails, the backups are gone too. Another disk is better.',
  'backup.place-away':
    "This place cannot be reached now, so automatic backups go into the archive's folder.",
  'backup.place-change': 'Change folder…',
  'backup.place-reset': "Back to the archive's folder",
  'backup.place-changed': 'Automatic backups now go into "{{name}}"',
  'backup.place-back': "Automatic backups now go into the archive's folder",
  'backup.opened': 'The backup that was opened',
  'backup.list': 'Backups',
  'backup.by-hand': 'By hand',
  'backup.by-itself': 'Automatic',
  'backup.other': 'Another archive',
  'backup.verify': 'Check',
  'backup.verify-what': 'Check the backup of {{when}}',
  'backup.verifying': 'Checking…',
  'backup.verified': 'Whole; it can be restored.',
  'backup.stop-verify': 'Stop checking',
  'backup.restore': 'Restore…',
  'backup.restore-what': 'Restore the state of {{when}}',
  'backup.restore-means':
    'The archive goes back to {{when}}; the {{count}} decisions since are put aside, not deleted.',
  'backup.restore-means_one':
    'The archive goes back to {{when}}; the decision since is put aside, not deleted.',
  'backup.restore-means-none': 'The archive goes back to {{when}}; nothing was decided since.',
  'backup.restore-means-unknown':
    'The archive goes back to {{when}}; the damaged catalog is put aside, not deleted.',
  'backup.restore-kept':
    "What is there now is kept apart in the archive's folder. Originals are not touched.",
  'backup.restore-do': 'Restore',
  'backup.restoring': 'Checking and restoring…',
  'backup.cancel-restore': 'Cancel the restore',
  'backup.restored': 'The archive is as it was at {{when}}',
  'backup.salvaged': '; {{count}} decisions made since were saved from the damaged catalog',
  'backup.salvaged_one': '; 1 decision made since was saved from the damaged catalog',
  'backup.elsewhere': 'Look in another folder…',
  'backup.elsewhere-none': 'There are no backups in "{{name}}".',
  'backup.found-in': 'Backups in "{{name}}"',
  'backup.owed': '{{count}} days without backup',
  'backup.owed_one': '1 day without backup',
  'backup.owed-never': 'No backup yet',
  'backup.owed-failed': 'Backup failed',
  'backup.owed-fault': 'Catalog damaged',

  'damaged.title': "The archive's catalog is damaged and cannot be opened",
  'damaged.what':
    'Originals are untouched. The archive can be restored from its last backup; what was decided after it is saved as far as it can still be read. The damaged file is kept, not deleted.',
  'damaged.file': 'Damaged file: {{path}}',
  'damaged.choose': 'Choose a backup',
  'damaged.none':
    "No backup was found in the archive's folder. If there are some on another disk, connect it and look there.",
  'damaged.retry': 'Try to open it again',
  'damaged.anew-title': 'Without a backup',
  'damaged.anew-hint':
    'The archive can start anew from an empty catalog; decisions that can still be read are saved. Where there is a backup, restore it first.',
  'damaged.anew': 'Start anew…',
  'damaged.anew-means':
    'An empty catalog is made, and the decisions and photo folders that can still be read are put into it; what cannot be read is lost.',
  'damaged.anew-again': 'Photos must be indexed again, and articles imported again.',
  'damaged.anew-kept':
    "The damaged file is kept apart in the archive's folder, not deleted. Originals are not touched.",
  'damaged.anew-do': 'Start anew',
  'damaged.anew-running': 'Saving decisions…',
  'damaged.anew-cancel': 'Stop',
  'damaged.anew-done':
    'Started anew: {{count}} decisions were saved{{kept}}; photos must be indexed again, originals are untouched.',
  'damaged.anew-done_one':
    'Started anew: 1 decision was saved{{kept}}; photos must be indexed again, originals are untouched.',
  'damaged.anew-file': ", the damaged file is kept in {{folder}} inside the archive's folder",
} as const satisfies Record<string, string>;
