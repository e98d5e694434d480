// Rules of phases for captions that tell in a sentence and without the words 改造前 or 改造后: what was not there
// yet, what is no longer, what somebody is at work on. They are asked before the rules of `phase-reader`.
import type { PhaseReading, PhaseRule } from './phase-reader.ts';

/** The phase that a sentence tells; null if no rule applies. */
export function readSentence(words: string): PhaseReading | null {
  for (const { phase, pattern, confidence } of SENTENCE_RULES) {
    const match = pattern.exec(words);
    if (match) return { phase, evidence: match[0].trim(), confidence };
  }
  return null;
}

/** A text without one of these is no sentence of these rules; most names of a path are spared them so. */
export const SENTENCE_HINT =
  /[说讲谈提聊忆想述诉翻指没未刚那早灾损毁垮塌裂淹是再换添终总首又崭窗焕恢拔崛开诊的了匠傅]|工人|施工[队人方]|[掘挖土路钻载拌]机|瓦匠|电工|技术员|[铲吊]车|[头第]一|今非|宽敞|用不着|从此|之前|以前|震后|不见/u;

/** Rules in order; the first that applies settles the phase. */
export const SENTENCE_RULES: readonly PhaseRule[] = [
  {
    name: 'told of the past, and not shown',
    example: '老校长讲述过去的校舍',
    phase: 'unknown',
    confidence: 0.6,
    pattern:
      /(?:说起|讲起|谈起|提起|聊起|忆起|想起|回忆|讲述|诉说|追忆|翻看)(?=.*(?:[当那]年|过去|从前|以前|往事|往昔|旧|老|苦日子|照片))|指着[^,。;]{0,14}照片/u,
  },
  {
    name: 'before what had not been done',
    example: '没通车那会儿的渡口',
    phase: 'before',
    confidence: 0.9,
    pattern:
      /(?:没|未|尚未)[^,;。]{1,8}?(?:[之以]?前|那会儿?|那时|那阵|的?时候|时(?=$|[,;。]))|刚(?:来|到|驻村|进村|上任|接手)[^,;。]{0,4}(?:时|那会|那阵)|(?<=[\u4E00-\u9FFF]{2})(?<!不久)(?:之前|以前)(?=$|[,;。:的(])|那会儿|那阵子|那年月|早些年|早年间|没通[车电水路网气]|(?<!再)没有(?:自来水|路灯|公路|桥|电)(?!.*(?:结束|告别|历史))/u,
  },
  {
    name: 'damage that a disaster left',
    example: '泥石流冲垮的便桥',
    phase: 'before',
    confidence: 0.7,
    pattern:
      /^(?!.*(?:重建|修复|恢复|加固|修缮|复建|重修|抢修|抢通|清理|转移|如今|现在)).*(?:受灾(?!群众|户|村民|人)|受损|损毁|[冲震压砸烧]毁|冲垮|坍塌|垮塌|倒塌|震裂|被淹|震后(?=的))/u,
  },
  {
    name: 'a thing that was another before',
    example: '路边的花坛,原来是垃圾堆',
    phase: 'after',
    confidence: 0.85,
    pattern:
      /^(?!.*[老旧昔危]).*[\u4E00-\u9FFF\uE001],(?:这里|此处)?(?:以前|从前|原来|原先|过去|原本|原|曾经?|早先|之前|[几多十两三\d]年前)(?:还|只|都|曾)?是(?!.*(?:如今|现在))/u,
  },
  {
    name: 'what is no longer so',
    example: '赶集不再翻山',
    phase: 'after',
    confidence: 0.9,
    pattern:
      /再也[不没]|不再|不用再|再不用|用不着|从此|(?:没|不见)了(?=$|[,。])|换成了?|换上了|添了|终于|总算(?!账)|(?:头一回|第一次|首次)(?:用|喝|住|走|拧|坐|生火|开火)|又(?:能|敢|可以)|今非昔比|崭新|宽敞明亮|窗明几净|焕新|拔地而起|崛起|恢复(?:开放|通车|供水|供电)|开诊/u,
  },
  {
    name: 'a result that is there',
    example: '便桥架起来了',
    phase: 'after',
    confidence: 0.9,
    pattern:
      /(?<![没未要快])(?:修|建|盖|铺|架|装|接|通|刷|砌|安|搭|种|栽|换|改|整|清|垫|拓|收拾|打扫|粉刷|硬化|绿化|改造|整治|修缮|清理|布置)(?:好|完|通|齐|平|宽|起来|上|出来|利索|干净|一新|到位|到家|[进入][家户村屋]|到户)了|(?<=[水电气网])[进入通到][家户村屋]了|(?:通|修|铺|接|装|建|送)(?:到|进|入)了|(?:睡|看|开|穿|配|点|装|铺|种|栽|换|安)上了(?!年纪)/u,
  },
  {
    name: 'what was built anew',
    example: '翻建的戏台',
    phase: 'after',
    confidence: 0.9,
    pattern:
      /(?<!正在|[待拟要未在])(?:重建|翻建|翻修|翻新|改建|扩建|修葺|修缮)(?:一新|好|成|完成|完毕|而成)?的(?=[\u4E00-\u9FFF\uE001])/u,
  },
  {
    name: 'people and machines at work',
    example: '电工给农户装电表',
    phase: 'during',
    confidence: 0.9,
    pattern:
      /(?:施工队|施工人员|施工方|工人|工匠|匠人|泥瓦匠|瓦匠|木匠|师傅|电工|技术员|挖掘?机|推土机|压路机|铲车|吊车|钻机|装载机|搅拌车)们?(?!公寓|宿舍)[^,;。]{0,16}(?:施工|作业|修(?!好)|建|铺|挖|砌|浇|拆|安装|装|接|架|抹|粉刷|搭|吊|平整|硬化|改造|整治|清运|开凿|爆破|打(?:井|桩|地基)|焊)(?![^,;。]{0,6}的)/u,
  },
];
