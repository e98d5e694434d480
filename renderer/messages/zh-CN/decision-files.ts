// Decisions as files, and folders that moved.

export const decisionFiles = {
  'decision-files.title': '决定存成文件',
  'decision-files.hint':
    '把您和同事做过的决定存进一个新文件夹，不用新貌也能看、能用。照片原件不动。',
  'decision-files.formats': '存成哪几种',
  'decision-files.csv': '表格（Excel 能打开）',
  'decision-files.csv-hint':
    '每张照片一行：每条信息从哪里来、谁在什么时候定的；前后对比另有一张表。',
  'decision-files.json': '决定记录',
  'decision-files.json-hint':
    'journal.jsonl：全部决定、历史、稿件和档号。有它和照片原件，就能重建整个档案。',
  'decision-files.xmp': 'XMP 附属文件',
  'decision-files.xmp-hint': '每个原件一个，别的看图软件也能读到说明、地点和关键词。',
  'decision-files.sidecar-names': 'XMP 的文件名',
  'decision-files.names-full': '照片.jpg.xmp（digiKam、darktable；同名的 RAW 和 JPEG 各有一个）',
  'decision-files.names-stem': '照片.xmp（Lightroom、Bridge）',
  'decision-files.name': '新文件夹的名称',
  'decision-files.default-name': '新貌的决定',
  'decision-files.start': '存成文件',
  'decision-files.done-photos': '照片 {{count}} 张',
  'decision-files.done-pairs': '前后对比 {{count}} 对',
  'decision-files.done-decisions': '决定 {{count}} 个',
  'decision-files.done-sidecars': 'XMP {{count}} 个',

  'folders.place': '换了地方…',
  'folders.place-what': '说明“{{name}}”现在在哪里',
  'folders.place-hint':
    '选这个文件夹现在的位置。新貌会核对里面的照片，认得出才算；照片和做过的决定都还在。',
} as const satisfies Record<string, string>;
