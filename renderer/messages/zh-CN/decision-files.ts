// Decisions as files, and folders that moved.

export const decisionFiles = {
  'folders.place': '换了地方…',
  'folders.place-what': '说明“{{name}}”现在在哪里',
  'folders.place-hint':
    '选这个文件夹现在的位置。新貌会核对里面的照片，认得出才算；照片和做过的决定都还在。',
} as const satisfies Record<string, string>;
