// The wall of photos: groups, sizes and what is selected.

export const wall = {
  'wall.loading': '正在读取',
  'wall.paired': '有对比组',
  'wall.copy': '可能是副本',
  'wall.offline': '原件不在线',
  'wall.tools': '怎么显示照片',
  'wall.grouping': '分组',
  'wall.group.none': '不分组',
  'wall.group.date': '按日期',
  'wall.group.scene': '按地点和内容',
  'wall.group.phase': '按阶段',
  'wall.size': '大小',
  'wall.size-value': '宽 {{width}} 像素',
  'wall.words': '显示文字',
  'wall.selected': '已选 {{count}} 张',
  'wall.clear': '取消选择',
  'wall.take-all': '全选',
  'wall.drop-all': '不选',
  'wall.select-group': '选中“{{group}}”的全部照片',
} as const satisfies Record<string, string>;
