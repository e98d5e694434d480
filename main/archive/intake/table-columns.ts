// What the columns of a table beside photos hold, by their headings. Pure.

/** What a column holds, by its heading; the first that fits. */
const COLUMNS = [
  {
    name: 'file',
    example: '文件名',
    heading:
      /^(?:(?:原|新|电子)?(?:文件|图片|照片|相片|影像)(?:名|名称|文件名|号|序号)?|(?:图片|照片|文件|影像|相片|底片)编号|编号|图号|图名|片号|底片号|件号|序号|file ?(?:name)?|name|photo|image|no\.?)$/iu,
  },
  {
    name: 'folder',
    example: '所在文件夹',
    heading:
      /^(?:所在|子|存放)?(?:文件夹|目录|路径|位置路径)(?:名|名称)?$|^卡号$|^(?:folder|directory|path)$/iu,
  },
  {
    name: 'use',
    example: '是否采用',
    heading:
      /^(?:是否|可否|能否)?(?:可?采用|可用|使用|选用|入选|可?发布|公开|有效)(?:与?否|情况)?$|^(?:usable|used|publish)$/iu,
  },
  {
    name: 'no-photo',
    example: '竣工日期',
    heading:
      /开工|竣工|完工|投资|资金|金额|入库|整理|上传|扫描|登记|面积|长度|人口|人数|户数|户籍|电话|联系|捐赠|征集|备案|身份证|银行|卡号|负责|责任人|填[报表]|包村|驻村|帮扶|建设(?:时间|年|日期|单位)|改造(?:时间|日期|年)|搬迁(?:时间|日期|年)|入住|施工单位|验收/u,
  },
  {
    name: 'caption',
    example: '图片说明',
    heading:
      /^(?:图片|照片|画面|拍摄|文字|影像|相片)?(?:说明|内容|描述|题名|标题|简介|介绍)$|^(?:图说|图注|画面)$|^(?:caption|description|text|title)$/iu,
  },
  { name: 'credit', example: '摄影者', heading: /摄影|拍摄(?:人|者)|作者|供图|photographer/iu },
  {
    name: 'date',
    example: '拍摄时间',
    heading: /拍摄(?:时间|日期|年)|摄于|^(?:时间|日期|年份|年度|年代|date|time|year)$/iu,
  },
  {
    name: 'phase',
    example: '阶段',
    heading: /阶段|时期|前[/、]?后|状态|新旧|phase|stage|status/iu,
  },
  {
    name: 'person',
    example: '户主',
    heading: /户主|姓名|农户|人物|搬迁户|村民|household|person|owner/iu,
  },
  {
    name: 'place',
    example: '建设地点',
    heading: /地点|地址|位置|乡|镇|村|社区|place|location|village|town/iu,
  },
  {
    name: 'thing',
    example: '项目名称',
    heading: /项目|类别|类型|主题|对象|建设内容|subject|category|project/iu,
  },
  { name: 'remark', example: '备注', heading: /^(?:备注|说明事项|note|remark)/iu },
] as const;

/** What a column holds. */
export type ColumnName = (typeof COLUMNS)[number]['name'];

/** What the columns hold; null if the first row is no heading. */
export function columnNames(headings: readonly string[]): (ColumnName | null)[] | null {
  const names = headings.map(
    (heading) => COLUMNS.find((column) => column.heading.test(heading.trim()))?.name ?? null,
  );
  const known = names.filter(
    (name, index) => name !== null || phaseOfHeading(headings[index] ?? '') !== null,
  );
  return known.length >= 2 ? names : null;
}

/** The phase of a column of files, 改造前 for 改造前照片; null for a heading that tells none. */
export function phaseOfHeading(heading: string): string | null {
  const words = heading.trim();
  const { phase } = PHASED.exec(words)?.groups ?? {};
  return phase ?? null;
}

const PHASED =
  /^(?<phase>[\u4E00-\u9FFF]{0,4}(?:前|后|中)|旧(?:房|貌|照|居|址)?|新(?:房|貌|照|居|址)?|before|after|during)[\s_]?(?:的)?(?:照片|图片|相片|影像|照|图|photo)?(?:文件名?|名称?|编号|号)?\d?$/iu;
