// Tells whether a run of characters can be a person's name: by surname, or by the syllables
// that Tibetan, Mongolian, Salar and Hui names are written with.

/** One-character surnames. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫缪干解宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封芮靳段富巫乌焦巴弓谷车侯班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹龙叶幸司黎薄白蒲邰鄂索赖卓屠蒙池乔阴胥苍闻莘翟谭贡姬申扶堵冉宰郦雍璩桑桂濮牛寿扈燕冀浦尚温庄晏柴瞿阎充慕茹宦艾鱼容易廖庾衡耿弘匡寇禄阙欧沃越巩聂晁敖融辛阚那饶曾沙丰关荆游桓海冶妥绽仁辜保才拜喇童鄢冶帖苟严晋楚代付肖闫仝信鞠豆文覃佘佟冷牟谌粟邝揭帅逯冼芦亢雒寸仵奉木普向涂丘蔺裘竺储操卿粟隆蹇旷'.split(
    '',
  ),
);

const COMPOUND_SURNAMES =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|夏侯|诸葛|尉迟|皇甫|慕容|司徒|令狐|宇文|长孙)/u;

/** Syllables of names in the county's other languages. */
export const OTHER_SYLLABLES: ReadonlySet<string> = new Set(
  '扎西卓玛才让多杰索南加官却见措确尖拉毛吉仁青桑次旺丹巴格列顿珠尼达瓦嘉央坚赞曲洛旦增项秀周本太切合吾羊姐先夏完德当智昂欠东主公保卡叶三娘乙四夫麦木沙阿卜杜买提热依古丽艾尔肯依不拉海尔苏力曼优素穆哈默德萨俄某华旦白贡布群培江白列赤宗巴桑云丹平错朋毛元旦什姐卓尕藏斗格日图其呼和苏布达乌兰巴特尔'.split(
    '',
  ),
);

/** Surnames of the north-west behind which Arabic and Turkic names stand. */
const MUSLIM_SURNAMES: ReadonlySet<string> = new Set('马牟汪妥韩冶唐沙喇闵白丁海哈买虎穆');

/** Syllables of such names. */
const BY_EAR: ReadonlySet<string> = new Set(
  '阿卜布哈麦尤努索海赫给叶茹非法图买乃赛莎沙者黑克勒力木罕默德穆萨则主麻哎而车米奴尔拉里依一苏里曼优素夫艾伊丽色力热比耶太乙八个娃也',
);

/** Characters that no given name of a villager has, so that a run with one is a thing. */
const NO_NAME =
  /[房屋路村乡镇县区楼院墙池塘场站所室厅馆店厂棚圈厕灶寨岸堤渠坎们图照片貌像议的了在与及前后旧造迁搬置会项目程资料备份选组队局办部委住户人员众客门口里外旁边这那我他她它们是着过不没把被将到对]|改(?![香花兰琴英梅芳霞玲珍凤秀莲桃])|家(?![明富华贵强兴荣祥良旺财宝福国伟庆俊豪])/u;

/** Common words that begin like a name. */
const WORDS = new Set(
  (
    '高兴 全景 安置 水池 白色 黄土 金山 方便 易地 时候 常住 田地 马路 高速 林地 花园 江边 温室 石板 牛羊 安全 平整 成为 党员 文化 车间 ' +
    '农户 养殖 成排 路灯 桥梁 广大 通过 通车 通水 通电 全新 全貌 新貌 和谐 美丽 容貌 华丽 时间 时代 向导 连片 连接 海拔 国家 国道 ' +
    '明天 农民 农业 农田 古树 古建 古镇 关爱 关心 管道 管理 管护 干净 干部 计划 施工 施肥 项目 解决 安装 安居 安家 牧民 养羊 养牛 东西 ' +
    '石头 石子 水泥 柏油 黄河 黄牛 白云 白墙 红旗 红军 红砖 蓝天 青海 温暖 景色 景象 景观 居民 游客 支书 满意 满脸 丰收 金黄 金秋 万元 相关 ' +
    '凌晨 黄昏 段河 段路 段渠 段江 段公 安心 安享 齐心 平常 平时 常年 时常 严防 明白 程序 强行 广泛 向来 时而 高声 高歌 乐享 江边 路口 路旁 路上 和睦 ' +
    '左上 左下 左边 ' +
    '木屋 木板 木楼 木房 木材 木制 木质 木头 木耳 木工 木雕 木栈 木门 木窗 木梯 普通 普遍 普及 普查 普法 普惠 ' +
    '向上 向前 向外 向村 向着 隆冬 隆重 储存 储水 储藏 操场 操作 ' +
    '单位 别墅 党建 党代会 卫生 卫星 文艺 文明 富裕 利用 权属 应急 宣传 宣讲 任务 慰问 江水 乐开怀 向阳 全家 全家福 全国 全村 全镇 常见 ' +
    '陈旧 陈列 危房 石灰 花海 花草 谷子 麻将 毛坯 毛坯房 左右 后期 后勤 游玩 易搬 别样 广角 都市 通稿 高清 高山 高原 成品 原图 边角 秋收 ' +
    '秋天 夏天 夏季 秋季 温馨 富民 金融 白天 山水 山林 山货 山地 车队 车库 查看 保护 保障 古朴 古老 平安 公路 公益 公共 石桥 木桥 东侧 ' +
    '步道 连心 满园 计生 武警 国旗 施救 强降 成效 成果 成片 成套 利民 惠民 惠农 康庄 康养 安康 温泉 焦点 师生 强基 包户 包联 保洁 关停 关闭 ' +
    '宁夏 甘肃 安徽 江西 江苏 云南 海南 贵州 西藏 北京 上海 天津 广西 广东 山东 山西 河南 河北 湖南 湖北 沙发 沙石 沙棘 沙化 海报 ' +
    '单反 索尼 华为 张数 方案 扶贫 马铃薯 夏收 石雕 花儿 元旦 元宵 陆续 文件 文字 文档 文旅 文物 文化站 冷水 冷库 冷棚 游园 管网 祁连山 常用 许可 黎明 江河 华夏 康乐 纪实 纪念 纪录 路面 路基 路硬 路改 路修 路拓 路整 路口 路段 路况 路亮 路绿 桥改 水改 ' +
    '梁柱 毛石 梅花 苗木 杨树 柳树 林业 林草 羊群 马匹 保险 武装 司法 高考 田园 葛根 严寒 高标准 左侧 常牧 范围 万头 金塔 曾经 龙头 凤凰 孔雀 ' +
    '洪水 江源 关键 花卉 封面 乔木 武术 尚未 柴火 充电桩 容器 易拉宝 甘蓝 厉行 景点 叶子 幸福 司机 薄膜 白菜 蒲公英 池水 卓越 蒙古包 阴面 闻名 ' +
    '申报 扶持 堵漏 桂花 牛奶 寿桃 尚品 马圈 牛圈 羊舍 牛舍 石墙 柴堆 杨柳 梁上 沟口 万亩 金色 白杨 石榴 梨花 桃花 杏花 花椒 党旗 洪灾 雷雨 云海'
  ).split(' '),
);

/** 刘大爷, 王书记: a title behind a surname names nobody. */
const TITLE_BEHIND =
  /^.(?:[大老][爷娘妈叔婶哥姐嫂伯汉太]|[爷奶]|阿[姨婆公]|师傅|书记|主任|医生|老师|老板|支书|[队村镇乡县社班]长)/u;

/** True for a run of two to four characters that begins with a surname: 马贵元, 马五十三. */
export function isChineseName(run: string): boolean {
  if (run.length < 2 || run.length > 4) return false;
  const surnameLength = COMPOUND_SURNAMES.test(run) ? 2 : 1;
  if (surnameLength === 1 && !SURNAMES.has(run.charAt(0))) return false;
  const given = run.slice(surnameLength);
  if (given.length === 0 || given.length > (surnameLength === 2 ? 2 : 3)) return false;
  if (WORDS.has(run) || /[书表单册证卡]$/u.test(run) || TITLE_BEHIND.test(run)) return false;
  // 马茹非叶: a Hui, Dongxiang or Salar name behind its surname.
  const isByEar =
    MUSLIM_SURNAMES.has(run.charAt(0)) && Array.from(given).every((one) => BY_EAR.has(one));
  if (given.length === 3 && isByEar) return true;
  if (given.length === 3 && !/^[一二三四五六七八九十乙么哈]|夫$/u.test(given)) return false;
  return !NO_NAME.test(given) && !WORDS.has(run.slice(0, 2));
}

/** Yi surnames of two syllables and what stands behind them: 吉克尔黑, 阿皮几体. */
const YI_NAME =
  /^(?:某色|莫色|吉[克木好伍觉子]|阿[皮克尔说的苦呷牛]|沙马|马海|曲[比木]|海[来乃]|俄[木底的]|木乃|勒[伍格]|金古|瓦[扎其]|罗洪|尔[古吉]|什里|拉马|苏呷|且沙|贾巴|日火|比曲|布吉|依火|乃保|约其|介几)[\u4E00-\u9FFF]{1,3}$/u;

/** True for a name in the syllables of another language: 官却见措, 才让多杰, 索南加. */
export function isTransliteratedName(run: string): boolean {
  if (YI_NAME.test(run) && !NO_NAME.test(run.slice(2).replace(/不/u, ''))) return true;
  return (
    run.length >= 3 &&
    run.length <= 6 &&
    Array.from(run).every((syllable) => OTHER_SYLLABLES.has(syllable))
  );
}

/** Words that stand where a name may stand: 村民纷纷, 其中一家. */
const NOT_A_NAME =
  /[的了在与及们是着过不没把被将到对村户员众人房屋家路里这那其某各每县镇乡区今昔旧新]|前往|往返|来往|居住|原先|搬迁|现在|陆续|纷纷|自发|积极|踊跃|集体|有序|热情|忙碌|高兴|开心|喜|争相|依次|代表|[为给和与帮替陪向让请教跟同一]$|正|都|全|又|也|就|才|还|已|曾|另|有|同|第|唯一|邻居|兄弟|姐妹|孩子|老伴|支书|书记|主任|队长|困|农|妻子|丈夫|父亲|母亲|爷爷|奶奶|年轻|普通|当地/u;

/** True for a run that may be a name where what stands around proves one. */
export function isNameLike(run: string): boolean {
  return run.length >= 2 && run.length <= 10 && !WORDS.has(run) && !NOT_A_NAME.test(run);
}

/** True for a run that can be a person's name. */
export function isPersonalName(run: string): boolean {
  return isChineseName(run) || isTransliteratedName(run);
}
