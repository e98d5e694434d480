// Words that say a file shows a paper, a card or a screen and no scene: never in a gallery.

/** A kind of papers, with a name that it reads. */
export interface PaperRule {
  name: string;
  example: string;
  /** A name without these words need not be tried. */
  cue: RegExp;
  pattern: RegExp;
}

/** Behind a word that ends a name: 调查表_李生福, 毕业证(正面). */
const END =
  '(?=$|[^\\u4E00-\\u9FFF]|[正反背]面|首页|封面|内页|扫描|复印|照片|原件|第[\\d一二三四五六七八九十])';

/** Kinds of papers. Words that name also things to be photographed count only where they end a name. */
export const PAPER_RULES: readonly PaperRule[] = [
  {
    name: 'identity cards and certificates',
    example: '户主身份证',
    cue: /[证卡折执奖]|户口|不动产|名片|介绍信/u,
    pattern: new RegExp(
      `身份证|户口[本簿页]|银行卡|储蓄卡|存折|(?:低保|社保|医保|五保|残疾|明白|联系|连心|信息|监督|惠民|贫困户?|脱贫户?|帮扶|资料|建档立卡)卡${END}|一卡通|证件|营业执照|执照|(?:结婚|残疾人?|房产|产权|土地|使用权|林权|宅基地|草原|出生|毕业|驾驶|行驶|记者|工作|上岗|资格|荣誉|党员|低保|许可|合格|退伍|老年|学生|农机|法人|身份|使用|经营|承包)证|(?<=[\\u4E00-\\u9FFF]{2})(?<![见验保求论认佐考查对凭印])证${END}|不动产|证书|[\\u4E00-\\u9FFF]证明${END}|证明(?:信|材料|书)|奖状|名片|介绍信`,
      'gu',
    ),
  },
  {
    name: 'contracts and deeds',
    example: '危改合同首页',
    cue: /[议契约条书标]|合同|招标/u,
    pattern: new RegExp(
      `合同|协议|[地房田屋文]契|契约|借条|欠条|授权书|委托书|承诺书|保证书|责任书|申请[书表]|志愿书|任务书|说明书${END}|鉴定书|意见书|建议书|决定书|倡议书|公证书|标书|投标|中标|招标文件`,
      'gu',
    ),
  },
  {
    name: 'money',
    example: '缴费收据',
    cue: /[据票账款销]|凭证|单据|清单|工资|[预决]算/u,
    pattern:
      /收据|发票|票据|单据|凭证|转账|汇款|账单|账本|账目|账册|流水账|小票|报销|工资[条单表]|预算|决算|清单(?!位)/gu,
  },
  {
    name: 'forms and lists',
    example: '调查表_李生福',
    cue: /[册名签格表细单卷]|台[账帐]|作业本/u,
    pattern: new RegExp(
      `花名册|名册|名单|台账|台帐|手册|签字|签名|签到|表格|统计表|审批表|公示表|明细|报表|(?:[\\u4E00-\\u9FFF]{2})(?<!手|代|水|电|气|仪|外|地|发|钟|智能水|智能电|油)表${END}|(?:验收|任务|通知|派工|送货|出库|入库|领料|领取|发放|结算|检测|化验|订|货|回执|成绩|申报|缴费|诊断|处方)单${END}|(?:考核|验收|评分|登记|调查|摸底|汇总|检查|评估|审核|任务|进度|计划)表|登记册|问卷|试卷|答卷|作业本`,
      'gu',
    ),
  },
  {
    name: 'files of an office',
    example: '县里来文复印件',
    cue: /[卷脊录批函件纪志稿研告页章印本]|档案|红头|通知|请示|[公来]文|[材资]料扫描/u,
    pattern: new RegExp(
      `档案袋|档案盒|卷宗|盒脊|目录${END}|红头|通知书?${END}|批复|批文|请示|公文|来文|公函|函件|文件(?!夹)|材料扫描|资料扫描|复印件|会议(?:记录|纪要)|纪要|工作日志|记录本|笔记本?${END}|日记本?${END}|手稿|稿纸|草稿|可研|报告(?=[-_\\s\\d（(]|$)|第\\d+页|公章|印章`,
      'gu',
    ),
  },
  {
    name: 'drawings and maps',
    example: '管线布置图',
    cue: /图/u,
    pattern:
      /图纸|蓝图|(?:规划|设计|竣工|施工|平面|立面|剖面|断面|结构|大样|布置|布局|示意|效果|流程|位置|地形|地籍|宗地|红线|勘测|勘界|行政区划|区划|路线|线路|进度|组织|架构)图(?!片)|[路红][线]图|航线图|卫星地图|地图/gu,
  },
  {
    name: 'printed pages and backs of prints',
    example: '1982年剪报',
    cue: /[报样页背题]|封面|底片|内页/u,
    pattern: new RegExp(
      `报纸|剪报|报样|版样|清样|校样|报刊|杂志内页|书页|背面(?=$|[^\\u4E00-\\u9FFF]|题|字|写)|题字|题款|相册封面|底片袋`,
      'gu',
    ),
  },
  {
    name: 'screens',
    example: '行程码截图',
    cue: /[截屏码圈]|海报|聊天|行程卡/u,
    pattern:
      /截图|截屏|录屏|海报|二维码|收款码|付款码|健康码|行程码|行程卡|聊天记录|朋友圈截|屏幕快照/gu,
  },
  {
    name: 'papers in English',
    example: 'contract_p1',
    cue: /[a-z]{4}/iu,
    pattern:
      /(?<![a-z])(?:contract|receipt|invoice|id[ _-]?card|bank[ _-]?card|press[ _-]?card|agreement|certificate|licen[cs]e|passport|blueprint|drawing|floor[ _-]?plan|newspaper|signature|spreadsheet|attendance|application[ _-]?form|check[ _-]?list|form|screen[ _-]?shot|qr[ _-]?code)s?(?![a-z])/giu,
  },
  {
    name: 'papers in pinyin',
    example: 'shenfenzheng_1',
    cue: /[a-z]{2}/iu,
    pattern:
      /(?<![a-z])(?:shen[ _-]?fen[ _-]?zheng|hu[ _-]?kou[ _-]?(?:ben|bu)|he[ _-]?tong|xie[ _-]?yi|fa[ _-]?piao|shou[ _-]?ju|tu[ _-]?zhi|jie[ _-]?tu|biao[ _-]?ge|yan[ _-]?shou[ _-]?biao|zheng[ _-]?ming|cheng[ _-]?nuo[ _-]?shu|ming[ _-]?dan|tai[ _-]?zhang)(?![a-z])/giu,
  },
];

const ANY_CUE = new RegExp(PAPER_RULES.map(({ cue }) => cue.source).join('|'), 'iu');

/** The last paper that a name speaks of, and where its words end; null if it speaks of none. */
export function lastPaper(name: string): { words: string; end: number } | null {
  if (!ANY_CUE.test(name)) return null;
  let last: { words: string; end: number } | null = null;
  for (const { cue, pattern } of PAPER_RULES) {
    if (!cue.test(name)) continue;
    for (const match of name.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (last === null || end > last.end) last = { words: match[0], end };
    }
  }
  return last;
}
