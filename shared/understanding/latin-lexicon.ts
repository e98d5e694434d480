// The words that people write in English or pinyin into names of folders and files, each with
// the Chinese word that the rules know. Places come from the gazetteer; see `latin-names`.

/** English words of a phase, a thing, a programme; a word list in any order. */
export const ENGLISH: Readonly<Record<string, string>> = {
  // phases
  before: '改造前',
  pre: '改造前',
  prior: '改造前',
  bef: '改造前',
  after: '改造后',
  post: '改造后',
  aft: '改造后',
  during: '建设中',
  progress: '建设中',
  construction: '建设中',
  underconstruction: '施工中',
  inprogress: '建设中',
  ongoing: '建设中',
  wip: '建设中',
  completed: '完工',
  complete: '完工',
  finished: '完工',
  finish: '完工',
  old: '旧',
  new: '新',
  today: '现在',
  nowadays: '现在',
  former: '旧',
  renovated: '改造后',
  upgraded: '改造后',
  paved: '硬化后',
  unpaved: '未硬化',
  demolished: '拆除后',
  current: '现状',
  // things
  road: '道路',
  roads: '道路',
  street: '街道路面',
  lane: '巷道',
  alley: '巷道',
  house: '房屋',
  houses: '房屋',
  home: '房屋',
  homes: '房屋',
  housing: '住房',
  dwelling: '房屋',
  building: '楼房',
  kitchen: '厨房',
  livingroom: '客厅',
  bedroom: '卧室',
  room: '屋内',
  indoor: '室内',
  interior: '室内',
  inside: '室内',
  yard: '院子',
  courtyard: '院子',
  square: '广场',
  plaza: '广场',
  school: '学校',
  schoolbuilding: '教学楼',
  teachingbuilding: '教学楼',
  classroom: '教室',
  kindergarten: '幼儿园',
  clinic: '卫生室',
  hospital: '医院',
  office: '办公室',
  committee: '村委会',
  bridge: '桥',
  dirtroad: '土路',
  mudroad: '土路',
  cementroad: '水泥路',
  concreteroad: '水泥路',
  asphalt: '柏油路',
  streetlight: '路灯',
  streetlights: '路灯',
  mudhouse: '土坯房',
  adobe: '土坯房',
  playground: '操场',
  basketballcourt: '篮球场',
  pond: '涝坝',
  pool: '水池',
  watertank: '蓄水池',
  pump: '泵站',
  pipeline: '供水管网',
  drainage: '排水沟',
  panoramic: '全景',
  ceremony: '仪式',
  inspection: '检查',
  river: '河道',
  creek: '河道',
  stream: '小河',
  ditch: '水渠',
  canal: '水渠',
  channel: '水渠',
  drain: '排水沟',
  water: '供水',
  well: '水井',
  tap: '自来水',
  reservoir: '水库',
  toilet: '厕所',
  toilets: '厕所',
  latrine: '厕所',
  wc: '厕所',
  solar: '光伏',
  pv: '光伏',
  greenhouse: '温室',
  field: '农田',
  fields: '农田',
  farmland: '农田',
  terrace: '梯田',
  terraces: '梯田',
  orchard: '果园',
  greening: '绿化',
  trees: '绿化',
  planting: '植树',
  workshop: '车间',
  factory: '工厂',
  panorama: '全景',
  pano: '全景',
  overview: '全景',
  view: '全景',
  aerial: '航拍',
  drone: '航拍',
  villagers: '村民',
  people: '村民',
  training: '培训',
  meeting: '会议',
  // programmes
  relocation: '易地搬迁',
  resettlement: '搬迁安置',
  rebuilt: '建成',
  // neither a phase nor a thing
  afterschool: '课后',
  // papers
  contract: '合同',
  receipt: '收据',
  invoice: '发票',
  idcard: '身份证',
  scan: '扫描',
  scans: '扫描',
  backup: '备份',
};

/** English words of works; before_relocation and relocation_before are 搬迁前. */
export const ENGLISH_WORKS: Readonly<Record<string, string>> = {
  relocation: '搬迁',
  resettlement: '搬迁',
  moving: '搬迁',
  renovation: '改造',
  reform: '改造',
  upgrade: '改造',
  transformation: '改造',
  construction: '施工',
  reconstruction: '重建',
  demolition: '拆除',
  repair: '维修',
  paving: '硬化',
  greening: '绿化',
  cleanup: '整治',
  editing: '修图',
  edit: '修图',
  edited: '修图',
  retouch: '修图',
  retouching: '修图',
  retouched: '修图',
  photoshop: '修图',
  crop: '裁剪',
  cropping: '裁剪',
  cropped: '裁剪',
  resize: '压缩',
  resizing: '压缩',
  resized: '压缩',
  compress: '压缩',
  compression: '压缩',
  compressed: '压缩',
  rename: '整理',
  renamed: '整理',
  sorting: '整理',
  sorted: '整理',
  export: '导出',
  exported: '导出',
  import: '上传',
  upload: '上传',
  uploaded: '上传',
  backup: '备份',
  print: '打印',
  printing: '打印',
  review: '审核',
  processing: '处理',
  processed: '处理',
  watermark: '处理',
  restoration: '修图',
  colorization: '上色',
};

/** English words that put a work before, during or after. */
export const ENGLISH_TIMES: Readonly<Record<string, string>> = {
  before: '前',
  pre: '前',
  after: '后',
  post: '后',
  during: '中',
};

/** Works whose pinyin stands in names; before 前, 中 and 后 they are phases. */
const WORKS =
  '改造 搬迁 整治 治理 施工 建设 修建 改建 扩建 重建 硬化 绿化 美化 亮化 拆除 维修 修缮 翻修 翻新 改厕 入住'.split(
    ' ',
  );

/** Things that are old or new. */
const THINGS =
  '房 房子 房屋 居 貌 村 村貌 路 道路 村道 桥 学校 小学 校舍 教室 址 院子 厨房 厕所 广场 卫生室 村委会 办公室'.split(
    ' ',
  );

/** Chinese words whose pinyin stands in names, without tones, joined or split. */
export const PINYIN_WORDS: readonly string[] = [
  ...WORKS.flatMap((work) => [`${work}前`, `${work}中`, `${work}后`]),
  ...THINGS.flatMap((thing) => [`旧${thing}`, `新${thing}`, `老${thing}`]),
  ...(
    '易地搬迁 搬迁 开工前 完工后 竣工后 竣工 完工 建成后 建成 施工 在建 老照片 未硬化 未改造 ' +
    '道路 村道 公路 巷道 土路 水泥路 房屋 住房 农房 民居 农户 土坯房 学校 小学 教室 幼儿园 卫生室 卫生院 ' +
    '村委会 办公室 活动室 广场 文化广场 篮球场 桥梁 大桥 便民桥 河道 水渠 沟渠 渠道 排水沟 水池 蓄水池 水窖 饮水 人饮 ' +
    '自来水 供水 厕所 旱厕 公厕 光伏 大棚 温室 农田 梯田 耕地 果园 绿化 造林 车间 厂房 全景 航拍 俯拍 村貌 院子 庭院 院落 ' +
    '客厅 厨房 卧室 室内 村民 培训 入户 走访 验收 会议 活动 路灯 ' +
    '危房改造 危房 危改 环境整治 人居环境 厕所革命 安置点 安置区 身份证 合同 收据 扫描 备份'
  ).split(' '),
];

/** Pinyin of one syllable that counts only as a word of its own beside understood words, or as the whole name. */
export const PINYIN_SYLLABLES: Readonly<Record<string, string>> = {
  qian: '改造前',
  hou: '改造后',
  zhong: '建设中',
  jiu: '旧',
  lao: '旧',
  xin: '新',
  lu: '道路',
  qiao: '桥',
};

/** Endings of towns and villages, in pinyin or English. */
export const PLACE_ENDINGS: ReadonlySet<string> = new Set([
  'cun',
  'village',
  'vill',
  'zhen',
  'town',
  'xiang',
  'township',
  'shequ',
  'community',
  'qu',
  'xian',
  'county',
  'district',
]);

/** What cameras, phones and programs write; never read as words. */
export const MACHINE_WORDS: ReadonlySet<string> = new Set(
  (
    'img dsc dscn dscf dji pxl mvimg vid mmexport wechatimg screenshot cimg sam gopr hdr pano burst cover copy ' +
    'jpg jpeg png tif tiff heic raw nef edit edited final export dcim media camera photo photos image images ' +
    'picture pictures pic pics wx tmp temp misc untitled folder'
  ).split(' '),
);
