// Brings captions and paths into one form before rules read them. Lengths never change,
// so that a position in the plain text is the same position in the original.

/** Traditional characters, each with its simplified form behind it. */
const TRADITIONAL =
  '華华蓋盖國国貴贵黃黄樹树鎮镇蔣蒋縣县鄉乡興兴園园點点區区營营寧宁韓韩貽贻愛爱龍龙當当頭头門门務务磚砖張张這这圖图為为攝摄遷迁舊旧' +
  '農农戶户發发無无間间裏里裡里還还塊块開开動动業业單单東东車车專专買买亂乱爭争產产書书樂乐義义烏乌萬万與与灣湾長长環环劉刘趙赵陳陈楊杨' +
  '吳吴馬马鄧邓葉叶許许賀贺盧卢項项錢钱銀银鐵铁鐘钟鋼钢陽阳陰阴隊队際际陸陆險险雙双雲云電电靜静飛飞飯饭館馆髮发鬥斗麗丽黨党齊齐齒齿齡龄' +
  '龐庞內内紀纪約约級级紅红線线練练組组細细終终結结給给絡络統统絲丝經经綠绿維维綱纲網网緊紧縫缝總总績绩繩绳繼继續续纖纤罵骂羅罗聖圣聞闻' +
  '職职聲声聽听肅肃脅胁脈脉臘腊艦舰藝艺節节蘇苏蘭兰虛虚蟲虫補补裝装複复見见規规視视覺觉觀观計计訂订訓训記记設设訪访評评詞词試试詩诗話话' +
  '該该詳详語语誠诚誤误說说誰谁課课調调談谈請请論论證证識识警警譯译議议護护讀读變变財财貧贫貨货販贩責责貸贷費费資资賓宾賞赏賢贤質质購购' +
  '贈赠贊赞趕赶趨趋跡迹踐践軌轨軍军軟软較较載载輔辅輕轻輛辆輝辉輪轮輸输轉转連连週周進进運运過过達达違违遙遥遠远適适選选遺遗邊边郵邮鄭郑' +
  '釋释針针錄录鏡镜閉闭閣阁關关隨随雜杂難难雞鸡雖虽離离題题額额顏颜願愿類类風风養养餐餐駐驻驗验驚惊體体髒脏鬆松鮮鲜鳥鸟鹽盐麥麦麵面個个' +
  '們们來来倉仓側侧備备傳传傷伤億亿優优價价儀仪兒儿兩两冊册凍冻劃划劇剧勝胜勞劳勢势匯汇協协卻却廠厂廳厅歷历參参員员問问啟启嘆叹嚴严圍围' +
  '團团場场墾垦壩坝壯壮壽寿夠够夢梦夾夹奪夺奮奋婦妇媽妈嬰婴學学孫孙寶宝實实審审寫写寬宽對对導导將将屆届屬属層层岡冈島岛峽峡嶺岭幫帮帶带' +
  '幣币幹干幾几庫库廟庙廣广廢废廬庐張张強强彎弯後后從从復复徵征德德應应憶忆懷怀懸悬戀恋戰战戲戏戶户擁拥擇择擔担據据擴扩擺摆攔拦攜携敗败' +
  '數数斷断於于昇升時时晉晋暢畅曆历曉晓會会條条楓枫樓楼標标樣样橋桥機机檔档檢检欄栏權权歡欢歲岁歸归殘残殺杀氣气決决沒没況况浜浜淚泪淨净' +
  '湧涌溝沟溫温滅灭滬沪滿满漁渔漢汉漲涨潔洁潛潜潤润澤泽濕湿濟济濱滨災灾煙烟煥焕照照熱热燈灯燒烧爐炉牆墙狀状獎奖獨独獲获獵猎現现畝亩畢毕' +
  '畫画療疗盤盘眾众睜睁矚瞩礎础礦矿禮礼禪禅種种稅税稱称穀谷積积穩稳窮穷窯窑窩窝競竞筆笔筍笋範范築筑簡简籃篮籌筹籠笼糧粮糞粪糾纠純纯紗纱' +
  '紙纸納纳紡纺紛纷絕绝綜综緒绪緣缘編编緩缓縣县縮缩織织繞绕繡绣繪绘罐罐義义習习聯联聰聪肩肩腫肿腳脚腸肠膠胶臺台舉举艙舱艱艰莊庄莖茎荊荆' +
  '菸烟蒼苍蓮莲蔭荫薦荐薩萨藍蓝藥药蘆芦號号蝦虾蠶蚕蠻蛮術术衛卫衝冲裊袅製制襯衬親亲觸触詠咏詢询誌志認认諾诺謀谋謝谢謠谣謹谨譜谱豐丰豬猪' +
  '貓猫貝贝貞贞負负貢贡貫贯貳贰賀贺賃赁賄贿賣卖賴赖賺赚贏赢贛赣躍跃踴踊軒轩輩辈輯辑轄辖辦办辭辞遊游遞递遼辽邁迈鄰邻鄖郧醫医釀酿釣钓鈴铃' +
  '鉛铅鋪铺鋒锋錦锦鍊炼鍋锅鍵键鎖锁鏈链鑽钻閃闪閒闲闆板闊阔闢辟陣阵階阶隱隐隴陇韻韵頂顶順顺須须頌颂預预領领頻频顆颗顧顾顯显飄飘飲饮飼饲' +
  '飽饱餅饼館馆馳驰馴驯駕驾駛驶騎骑騰腾驅驱驟骤驢驴驛驿鬧闹魚鱼魯鲁鯉鲤鴨鸭鵝鹅鶴鹤鷹鹰黏粘龜龟塵尘墊垫盡尽監监搶抢掃扫挖挖撥拨撲扑擋挡' +
  '攤摊攪搅拋抛挾挟棄弃棟栋楊杨槍枪構构樁桩橫横檯台櫃柜櫻樱氈毡漸渐灑洒燦灿爾尔牽牵犧牺玥玥瑤瑶瓊琼甕瓮疊叠癥症皺皱碼码祿禄稟禀穫获';

const SIMPLE_FORMS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, pair) => [
    TRADITIONAL.charAt(pair * 2),
    TRADITIONAL.charAt(pair * 2 + 1),
  ]),
);

/** Punctuation of either width, with the one form that the rules are written in. */
const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['【', '('],
  ['】', ')'],
  ['〔', '('],
  ['〕', ')'],
  ['[', '('],
  [']', ')'],
  ['［', '('],
  ['］', ')'],
  ['{', '('],
  ['}', ')'],
  ['「', '('],
  ['」', ')'],
  ['『', '('],
  ['』', ')'],
  ['＋', '+'],
  ['@', ' '],
  ['＠', ' '],
  ['#', ' '],
  ['！', '!'],
  ['？', '?'],
  ['．', '.'],
  ['／', '/'],
  ['－', '-'],
  ['～', '-'],
  ['—', '-'],
  ['–', '-'],
  ['｜', '|'],
  ['丨', '|'],
  ['│', '|'],
  ['　', ' '],
  [' ', ' '],
  ['_', ' '],
  ['﹕', ':'],
  ['•', '·'],
  ['・', '·'],
  ['‧', '·'],
  ['∙', '·'],
]);

/**
 * A text in simplified characters with half-width digits, letters and punctuation; position
 * by position the same length. Underscores become spaces: 共和镇_后街村 reads as two words.
 */
export function plainText(text: string): string {
  return text.replaceAll(NOT_PLAIN, plainCharacter);
}

const NOT_PLAIN = new RegExp(
  `[${[...SIMPLE_FORMS.keys(), ...PUNCTUATION.keys()].join('').replaceAll(/[[\]]/gu, String.raw`\$&`)}\uFF10-\uFF5A]`,
  'gu',
);

function plainCharacter(character: string): string {
  if (character < '\u0080') return PUNCTUATION.get(character) ?? character;
  const simple = SIMPLE_FORMS.get(character) ?? PUNCTUATION.get(character);
  if (simple !== undefined) return simple;
  if (character >= '\uFF10' && character <= '\uFF5A') {
    return String.fromCharCode((character.codePointAt(0) ?? 0) - 0xfe_e0);
  }
  return character;
}

/** True for a Chinese character of the common block. */
export function isHan(character: string): boolean {
  return character >= '\u4E00' && character <= '\u9FFF';
}
