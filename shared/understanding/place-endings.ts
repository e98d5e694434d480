// The endings and words by which names of places are told from other words. See `place-grammar`.

/** Level of a place that a text states. */
export type PlaceLevel = 'province' | 'prefecture' | 'county' | 'town' | 'village' | 'sub';

/** How a kind of place name ends. */
export interface Ending {
  text: string;
  level: PlaceLevel;
  /** Fewest and most characters before the ending. */
  least: number;
  most: number;
}

/** Endings of place names; a longer ending stands before a shorter one that it contains. */
export const ENDINGS: readonly Ending[] = [
  { text: '特别行政区', level: 'province', least: 2, most: 2 },
  { text: '自治区', level: 'province', least: 2, most: 5 },
  { text: '自治州', level: 'prefecture', least: 3, most: 8 },
  { text: '自治县', level: 'county', least: 3, most: 9 },
  { text: '自治旗', level: 'county', least: 3, most: 9 },
  { text: '省', level: 'province', least: 2, most: 3 },
  { text: '地区', level: 'prefecture', least: 2, most: 4 },
  { text: '州', level: 'prefecture', least: 2, most: 4 },
  { text: '盟', level: 'prefecture', least: 2, most: 4 },
  { text: '市', level: 'county', least: 2, most: 5 },
  { text: '县', level: 'county', least: 1, most: 6 },
  { text: '旗', level: 'county', least: 2, most: 6 },
  { text: '区', level: 'county', least: 2, most: 4 },
  { text: '街道', level: 'town', least: 2, most: 5 },
  { text: '办事处', level: 'town', least: 2, most: 4 },
  { text: '苏木', level: 'town', least: 2, most: 6 },
  { text: '镇', level: 'town', least: 1, most: 6 },
  { text: '乡', level: 'town', least: 1, most: 8 },
  { text: '社区', level: 'village', least: 2, most: 8 },
  { text: '嘎查', level: 'village', least: 2, most: 8 },
  { text: '自然村', level: 'sub', least: 1, most: 5 },
  { text: '村', level: 'village', least: 1, most: 8 },
  { text: '村民小组', level: 'sub', least: 1, most: 5 },
  { text: '小组', level: 'sub', least: 2, most: 5 },
  { text: '组', level: 'sub', least: 2, most: 4 },
  { text: '屯', level: 'sub', least: 2, most: 4 },
  { text: '寨', level: 'sub', least: 2, most: 3 },
];

/** Words that end like a place name and name none, by their ending. */
export const COMMON_NOUNS: Readonly<Record<string, RegExp>> = {
  地区: /^(?!(?:大兴安岭|阿里|阿克苏|喀什|和田|塔城|阿勒泰)地区$)/u,
  县: /(?:全|各|该|本|我|贫困|一|小|老|新|城乡|大)县$/u,
  区: /^(?:大|深|贫困|高|高寒|干旱|石|浅|半|脑)?山区$|^(?:城市|安置|搬迁|移民|易地扶贫搬迁安置)?新区$|(?:安置|小|地|景|园|片|城|牧|灾|库|林|校|厂|老|郊|专|特|开发|示范|保护|街|住宅|居住|生活|功能|产业|贫困|聚居|社|服务|办公|游客|休闲|工业|绿化|种植|养殖|旅游|搬迁|移民|风景|棚户|矿|高寒|干旱|禁|分|全|辖|深|半农半牧|休息|活动|教学|厂房|水源|核心|我|各|该|本|主城|集中|回迁|规划)区$/u,
  市: /(?:城|都|超|门|菜|夜|上|集|早|全|该|本|闹)市$/u,
  乡: /^(?:原|家|老|城|下|故|水|三|他|返|还|梦|之|全|各|该|本|古|离|思|百)乡$|(?<![一二三四五六七八九十大小李王张刘陈杨赵黄周吴徐孙马朱胡郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董蒋蔡杜叶苏魏吕任姚卢姜崔钟谭陆石贾夏付白邹孟熊秦江薛段雷侯龙史贺顾毛郝龚万严武戴莫])家乡$|(?:故|老|他|返|还|之|全|各|该|本|离|思|统筹城)乡$/u,
  镇: /^(?:城|乡|集|小|村|三|古|重|全|各|该|本|名|示范|新)镇$|小镇$/u,
  旗: /(?:红|国|党|彩|锦|队|军|扛)旗$/u,
  办事处: /^(?:村|社区|街道|驻|我|本|该|各)?办事处$|(?:街道|社区|驻[\u4E00-\u9FFF]{1,3})办事处$/u,
  街道: /^(?:走进|走在)街道$|(?:清扫|打扫|整治|美化|粉刷|扮靓)街道$|(?:乡村|农村|村庄|集镇|城区|县城|镇区|城市|主要|主|[老旧新]|商业|步行|整洁|干净|宽阔|宽敞|平整|条)街道$/u,
  社区: /^(?:农村|城市|各|该|本|新型|新型农村|集中|安置|搬迁|移民|智慧|和谐|示范|幸福|入|进|在)社区$/u,
  村: /^(?:我们|咱们?|俺们?|你们|他们|农|乡|山|新|旧|老|全|本|该|各|我|进|入|出|回|[刚初常]?驻|扶|帮|整|通|每|同|邻|两|三|多|千|百|万|到|移民|搬迁|空壳|特色|城中|幸福|古|渔|牧|山区|某|整个|达标|先进|文明|明星|小康|特困|边境|新农|安置|的新|的老|的旧|(?:农牧民|牧民|移民|生态移民|搬迁|安置|扶贫|社会主义)新)村$|(?:农|乡|渔|全|行政|贫困|示范|重点|试点|脱贫|空心|美丽乡|新农|少数民族)村$/u,
  小组: /(?:工作|专家|党|领导|互助|调查|督导|检查|学习|攻坚|课题|兴趣|考察|指导|行动|巡察|技术|评审|村民)小组$/u,
  组: /(?:小|工作|专家|领导|互助|调查|督导|检查|学习|攻坚|课题|摄制|报道|考察|摄影|采访|项目|编辑|指导|行动|巡察|技术|施工|机|电站|监督|评审|通|评估|考核|验收|核查|督查|慰问|帮扶|宣讲|医疗|救援|抢险|突击|联合|测绘|评议|服务|志愿|督办|纪检|合唱|表演)组$|^(?:改|重|各|分|原|全|该|本)组$/u,
  寨: /(?:村|山|营|安营扎|大|边|苗|侗|藏|羌|彝|族|水|民族)寨$/u,
};

/** After 村: 村民, 村委会, 村道 and the like belong together, but 龙头村民居 is 龙头村 and 民居. */
export const VILLAGE_WORDS =
  /^(?:民(?![居宅房俗])|委|里|庄|貌|道|口|前|头|内|外|组|集体|容|落|寨|支书|级|小(?!学)|子|干部|上|两委|史|中|公路|通(?!村|组|户|往|向)|卫|医|校|规|务|居(?![民住])|域|社(?!区)|舍|镇|屋|边|间|旁|后|东头|西头|庙)/u;

/** Words behind 村 that a village's full name may stand before: 布楞沟村道路, 王家湾村民李某. */
export const WORDS_OF_A_VILLAGE = /^(?:道路|公路|卫生|医|校|史|口|头|民|委|支书|貌)/u;

/** Characters that names of villages end in; before 村民 only these tell 王家湾村民 from 当地村民. */
export const LAND_AT_END =
  /[沟湾坪坝梁台庄营堡塘坡岭山川河滩峡口庙桥岸洼岔峪塬垭岗冲坑洞岩湖江泉井店铺集场楼院门关城坊墩寺塔家龙坞源垸圩渡溪峰]$/u;

/** Where a name cannot start: function words and verbs that stand before places. */
export const STOPS =
  /[的在从到为是于和与及了着把被将由向往对至自进入往位往这那即离赴经过去住来看里内外旁边前后中上下让给用有以同跟或并共年月日时个些每,.:;()\s"“”‘’《》·/|\d!?、。-]/u;

/** Characters that stop a name from running further left although names contain them too. */
export const SOFT_STOPS = /[前后中上下里内外来去有过住看经同共用以对往日时位边于向那]/u;

/** Words before a place that are no part of its name. */
export const LEAD_WORDS =
  /^(?:图片?(?:中|为|是)?|这是|高处看|远看|回望|重访|再访|走过|途经|地处|家住|无人机|拍摄|拍于|航拍|俯瞰|俯拍|鸟瞰|空中|位于|走进|走访|进入|来到|记者|今日|今天|如今|县城|城区|昔日|离开|搬到|搬至|搬进|搬入|迁入|迁至|住进|搬迁|援建|对口|帮扶|新建|改造|建成|建设|航摄|实拍|远眺|远望|眺望|探访|随拍|拍自|摄于|摄自|优质|改建|整治|治理|硬化|美丽|脱贫|贫困|深度贫困|昔|今|原|现|看|拍|访|赴|我县|我区|我市|全省|全县|全区|易地|异地|扶贫|生态|后盾|联点|包联|青海省|省|市|县|区|镇|乡|州|藏族|回族|苗族|彝族|农村|农户|村民|群众|委会|村委会|民委员会|远望)(?=.)/u;

/** Words that go on behind an ending: 农贸市场, 乡亲, 社区居委会 is fine. */
export const GOES_ON: Readonly<Record<string, RegExp>> = {
  市: /^(?:场|民|值|集|面|容|价|级)/u,
  区: /^(?:域|内|别|间|块|位|划|级|里)/u,
  乡: /^(?:亲|土|愁|间|里|音|情|风|贤|邻|村(?!.{0,2}[村民户]))/u,
  旗: /^(?:帜|袍|舰|杆)/u,
  县: /^(?:级|域)/u,
  寨: /^(?:子|门|墙|[县市区镇乡村])/u,
  屯: /^(?:[县市区镇乡]|村(?!民)|[\u4E00-\u9FFF]{1,4}族乡)/u,
  镇: /^(?:区|上|里)/u,
};

/** Settlements end a name before them: 黄花滩生态移民区富民新村 is 富民新村. */
export const SETTLEMENT_END =
  /(?:安置|搬迁|移民|聚居|居住)(?:小|新)?(?:点|区)$|(?:小区|园区|社区|片区)$/u;

/** Words that no name of a town or village has, wherever it stands. */
export const NEVER_IN_NAMES =
  /[的在从是为及与和着了被把个这民户众搬迁住走进建拍摄去看出往给让用有到至离赴经每]|安置|新|旧|老(?=村)|改造|扶贫/u;
