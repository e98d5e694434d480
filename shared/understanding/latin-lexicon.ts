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
  retouching: '修图',
  compression: '压缩',
};

/** English words that put a work before, during or after. */
export const ENGLISH_TIMES: Readonly<Record<string, string>> = {
  before: '前',
  pre: '前',
  after: '后',
  post: '后',
  during: '中',
};

/** Chinese words whose pinyin stands in names, without tones, joined or split. */
export const PINYIN_WORDS: readonly string[] = (
  '改造前 改造中 改造后 搬迁前 搬迁中 搬迁后 易地搬迁 搬迁 整治前 整治中 整治后 施工前 施工中 施工后 建设前 建设中 建设后 ' +
  '修建前 修建后 硬化前 硬化中 硬化后 拆除前 拆除中 拆除后 开工前 完工后 竣工后 竣工 完工 建成后 建成 施工 在建 ' +
  '旧房 新房 旧居 新居 旧貌 新貌 旧村 新村 旧路 新路 旧桥 新桥 旧校 新校 旧址 新址 老房 老房子 老路 老村 老照片 ' +
  '道路 村道 公路 巷道 房屋 住房 农房 民居 农户 学校 小学 教室 幼儿园 卫生室 卫生院 村委会 办公室 活动室 广场 文化广场 ' +
  '桥梁 大桥 河道 水渠 沟渠 渠道 水池 水窖 饮水 人饮 自来水 供水 厕所 旱厕 公厕 光伏 大棚 温室 农田 梯田 耕地 ' +
  '绿化 造林 车间 厂房 全景 航拍 俯拍 村貌 院子 庭院 院落 客厅 厨房 卧室 室内 村民 培训 入户 走访 验收 ' +
  '危房改造 危房 危改 环境整治 人居环境 厕所革命 安置点 安置区 身份证 合同 收据 扫描 备份'
).split(' ');

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
