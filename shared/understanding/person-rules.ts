// The ways in which captions name people, as a table.
import { MARK } from './marked-text.ts';

/** A way in which captions name people, with a text that it reads and whom it gives. */
export interface PersonRule {
  name: string;
  example: string;
  gives: string;
  /** What stands right before the name. */
  before: RegExp;
  /** What must stand right behind it. */
  after: RegExp;
  isHousehold: boolean;
  /** What a text must hold for the rule to be tried; spares most texts the search. */
  needs?: RegExp;
  /** True where what stands around proves a name, so that it need not look like one: 村民斯琴巴图一家. */
  isProof?: boolean;
  /** Fewest characters of the name; two-character names need a role or a mark. */
  least?: number;
}

const ROLES =
  '(?:\uE001民|村民|居民|牧民|农民|职工|住户|牧户|渔民|茶农|果农|菜农|困难户|重建户|受灾户|帮扶户|护边员|能手|社长|绣娘|阿婆|婆婆|战士|移民|社员|群众|贫困户|脱贫户|搬迁户|建档立卡户|低保户|五保户|残疾户|监测户|农户|户主|房主|老人|老党员|党员|大爷|大娘|阿妈|阿爸|奶奶|爷爷|老汉|新郎|新娘|小伙子?|姑娘|妇女|女工|工人|青年|带头人|负责人|支书|书记|第一书记|后代|传人|模范|标兵|代表|村主任|主任|护林员|管护员|保洁员|学生|同学|教师|老师|校长|村医|医生|店主|老板|匠人|传承人|经营者|养殖户|种植户|名叫|岁的)';

const KIN =
  '一家|全家|家(?:人|的|里|中)|夫妇|夫妻|母女|母子|父子|父女|兄弟|姐妹|婆媳|祖孙|老两口|老人|大爷|大娘|大妈|老汉';

/** Behind a name in a sentence: a mark, kin, or what the person does. */
const DOES = `$|[^\\u4E00-\\u9FFF]|${KIN}|住(?![房宅所户])|[在正和与同跟的抱背坐站走搬展向带给把为从到将也说笑看收打做种养喂赶骑擦晒开拿用忙介绣织挑拉领入高喜全来去望捧端查采剪洗]`;

/** Behind a full name in a sentence, where a shorter run would be too little: what the person is shown at. */
const ACTS_IN_FULL = `${DOES}|第一次|首次|头一回|终于|每天|已经?|又|还|都|当|[指讲谈回围蹲弯扶拧翻切炒煮摆浇掰摘栽插犁耕播锄挖铲砍推驾牵剪纺编缝绘写读数签交递接试展露逗陪教学练听等眺迎敲锁关贴挂拖刷抹修补装砌錾雕捏揉量商感乐忆返躺]`;

/** What somebody does, in words that follow no thing. */
const DEEDS =
  '展示|指着|锁上|蹲|拧开|浇[花水]|贴上?|端着|捧着|牵着|赶着|骑着|挑着|扛着|推着|开着|摘|采[摘收茶菇]|收[割粮拾]|晒|缝制|刺绣|编织|领到|拿到|喜领|接过|打开|喜迁|乔迁|入住|搬[进到离入]|回到|走[进上出]|坐上|躺|喂[养牛羊猪鸡]|查看|清点|辅导|正在|第一次|终于|说起|讲起|笑';

/** Where somebody stands in the frame: (左), (前排左三). */
const POSITION = /^\((?:[前后中]排?)?[左右中前后][一二三四五六]?起?\)/u;

const FREE = `(?:^|[的,、。;:(\\s“"${MARK.place}${MARK.date}${MARK.noise}]|户|如今|现在|今天|今日|昔日|当年|走进|走访|来到|看望|帮助)`;

/** The ways in which captions name people; the surer ones first. */
export const PERSON_RULES: readonly PersonRule[] = [
  {
    name: 'a form',
    example: '户主:马贵元',
    gives: '马贵元',
    before: /(?:户主|户主姓名|姓名)[:\s]\s*$/u,
    after: /^(?![\u4E00-\u9FFF]{3})/u,
    isHousehold: true,
  },
  {
    name: 'a role before, a place in the frame behind',
    example: '村支书阿达么友(前左二)',
    gives: '阿达么友',
    before: new RegExp(`${ROLES}$`, 'u'),
    after: POSITION,
    isHousehold: false,
    isProof: true,
  },
  {
    name: 'a role before, a family or a house behind',
    example: '牧民斯琴巴图的老蒙古包',
    gives: '斯琴巴图',
    before: new RegExp(`${ROLES}$`, 'u'),
    after:
      /^(?:一家|全家|夫妇|夫妻|母女|母子|父子|父女|老人|家(?:的|里)|的(?:老|旧|新|家|房|院|土|小院|帐篷|毡房|蒙古包|棚|养|果园|大棚|农家乐|民宿|小店|超市))/u,
    isHousehold: false,
    isProof: true,
  },
  {
    name: 'an owner in a bracket',
    example: '黑沟村危房 李生福(户主)',
    gives: '李生福',
    before: new RegExp(`${FREE}$`, 'u'),
    after: /^\((?:户主|房主|屋主|主人)\)/u,
    needs: /[主][)人]/u,
    isHousehold: true,
  },
  {
    name: 'a house of a time',
    example: '搬迁前的古丽娜尔家',
    gives: '古丽娜尔',
    before: /[前后]的$/u,
    after: /^家(?:$|[^\u4E00-\u9FFF])/u,
    isHousehold: true,
    isProof: true,
  },
  {
    name: 'one who moved',
    example: '从西海固搬到这里的刘克瑞',
    gives: '刘克瑞',
    before: /[搬迁][^,。;]{1,14}的$/u,
    after: /^(?:$|[,。])/u,
    isHousehold: false,
    least: 3,
  },
  {
    name: 'a house at the head',
    example: '托合提汗家的葡萄架',
    gives: '托合提汗',
    before: /(?:^|[,。;:(\s\uE001\uE002])$/u,
    after: /^家(?:的|里|过去|以前|从前|原来|现在|如今|[老旧新危土](?=[房屋宅院家])|搬迁|改造|门)/u,
    isHousehold: true,
    isProof: true,
    least: 3,
  },
  {
    name: 'a family at the head',
    example: '斯琴巴图一家在砖瓦房前',
    gives: '斯琴巴图',
    before: /(?:^|[,。;:(\s\uE001\uE002]|如今|现在)$/u,
    after: /^一家(?![\u4E00-\u9FFF]?口)/u,
    isHousehold: false,
    isProof: true,
    least: 3,
  },
  {
    name: 'a house behind a name',
    example: '搬迁前的官却见措家',
    gives: '官却见措',
    before: new RegExp(`(?:${FREE}|${ROLES})$`, 'u'),
    after:
      /^家(?:里|中)?(?:$|[^\u4E00-\u9FFF]|[的老旧新房院门危土客厨庭大小屋搬改异易拆建正时盖主砌打入住乔接通装浇现如今原以过养种堂灶圈牛羊猪果茶震灾水农厕棚炕墙卫])/u,
    isHousehold: true,
  },
  {
    name: 'a place in the frame behind a name',
    example: '袁朝明(左)',
    gives: '袁朝明',
    before: /(?:)/u,
    after: POSITION,
    isHousehold: false,
  },
  {
    name: 'a role before a name',
    example: '村民张美香母女',
    gives: '张美香',
    before: new RegExp(`${ROLES}[“"]?$`, 'u'),
    after: new RegExp(`^(?:${DOES})`, 'u'),
    isHousehold: false,
  },
  {
    name: 'a role before a full name',
    example: '老支书李长顺指着对面的山',
    gives: '李长顺',
    before: new RegExp(`${ROLES}[“"]?$`, 'u'),
    after: new RegExp(`^(?:${ACTS_IN_FULL})`, 'u'),
    needs: new RegExp(ROLES, 'u'),
    isHousehold: false,
    least: 3,
  },
  {
    name: 'kin behind a name',
    example: '张美香母女在院里',
    gives: '张美香',
    before: new RegExp(`${FREE}$`, 'u'),
    after: new RegExp(`^(?:${KIN})`, 'u'),
    isHousehold: false,
  },
  {
    name: 'a name alone at the head',
    example: '乔万芳,收入2000元',
    gives: '乔万芳',
    before: /^$/u,
    after: /^[,、:](?=.{4})/u,
    isHousehold: false,
  },
  {
    name: 'a name between a place and a programme',
    example: '黄草沟村马贵元易地搬迁(前)',
    gives: '马贵元',
    before: new RegExp(`(?:${MARK.place}|${MARK.date}|\\s)\\s?$`, 'u'),
    after:
      /^(?:$|[\s,(\d]|易地|异地|搬迁|危房|危旧|房屋|旧房|新房|旧居|新居|老房|改造|户(?:$|[^\u4E00-\u9FFF]|[旧新老危房住的]))/u,
    isHousehold: true,
  },
  {
    name: 'what one does behind a name',
    example: '如今,潘桂英在扶贫车间上班',
    gives: '潘桂英',
    before: new RegExp(`${FREE},?$`, 'u'),
    after:
      /^(?:[在正抱坐站背搬展向带把给擦喂领]|住(?![房宅所户])|和(?:老伴|妻子|丈夫|家人|邻居|儿子|女儿|孙))/u,
    isHousehold: false,
    least: 3,
  },
  {
    name: 'a deed behind a name',
    example: '幸福佳苑,李改兰展示奖状',
    gives: '李改兰',
    before: new RegExp(`${FREE},?$`, 'u'),
    after: new RegExp(`^(?:${DEEDS})`, 'u'),
    needs: new RegExp(DEEDS, 'u'),
    isHousehold: false,
    least: 3,
  },
  {
    name: 'a relation before a name',
    needs: /[父母妻丈儿女媳伴孙哥姐叔嫂弟妹邻长会经]/u,
    example: '她的母亲向德芬挑着担子',
    gives: '向德芬',
    before:
      /(?:父亲|母亲|妻子|丈夫|儿子|女儿|儿媳|老伴|孙[子女]|大[哥姐叔嫂]|[哥弟]弟?|姐姐|妹妹|嫂子|邻居|队长|组长|会计|[厂园院站]长|经理)$/u,
    after: new RegExp(`^(?:${ACTS_IN_FULL})`, 'u'),
    isHousehold: false,
    least: 3,
  },
  {
    name: 'an old or new house behind a name',
    example: '贫困户李成贵老房子',
    gives: '李成贵',
    before: new RegExp(`(?:${FREE}|${ROLES})$`, 'u'),
    after: /^(?:[老旧新危土](?:房|屋|宅|居|院|家)|故居|住房|住宅)/u,
    isHousehold: true,
  },
];
