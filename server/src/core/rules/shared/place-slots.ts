// Where in a sentence only one's own city can stand. `before` and `after` are what stands around the name in its sentence.

/** 健康永州, “数字永州”建设: slogans belong to one city. */
const slogan =
  /(?<lead>^|.)[“"]?(?:社会主义)?(?:现代化|富强|富裕|富饶|[两三四五六七八]个|幸福|美丽|大美|平安|法治|健康|数字|智慧|绿色|清廉|诚信|信用|生态|品质|活力|书香|文化|魅力|实力|创新|开放|和谐|文明|宜居|宜业|清洁|海绵|无废|质量)$/;
const afterSlogan = /^市?(?:[”"，。、；]|建设|行动|工程|的|而|成为|$)/;
/** 建设现代化新永州; not 最新, 高新. */
const renewed = /(?<![更最全刷创革高翻])新$/;

/** 永州新篇章, 永州力量: what a city says of its own part. */
const behind =
  /^市?(?:高质量发展|现代化建设|改革发展|经济社会发展|发展)?的?(?:新?篇章|新?华章|新局面|新图景|新辉煌|实践|样板|力量|担当|特色|实际|市情|市域|全域|全市|儿女|人民(?!医院|政府|法院|检察|银行|广场|公园|路|大会堂)|声音|名片|故事|模式|方案|元素|文旅(?:品牌|名片)|制造(?!业)|智造|品牌|好人|大地|贡献|比较优势|服务”|所需|所长)/;

/** 永州市委、市政府 together; one of them alone may be a partner. */
const organ = /^市?委、?市(?:人民)?政府/;

const settled = /(?:落户|落地|落子)$/;
const clauseEnd = /^市?(?:[，。；、]|$)/;
const made = /[把将使让](?:[^，。；]{0,2})$/;
const making = /^市?(?:建设|打造|建成|培育|发展|塑造|打响|构建|成为|真正|率先)/;

/** 永州……; 到2030年，永州……; “十五五”时期，永州…… */
const opens =
  /^[#>*-]*(?:[图表]\d+[：:.]?)?$|(?:^|[，：:])[^，。；]{0,12}(?:年|时期|期间|五年|阶段|年底|末|未来)，?$/;
const acts =
  /^市?(?:[^，。；]{0,30}(?:示意图|布局图|规划图|格局图)$|将(?!近)|要(?!素)|应|须|必须|必将|力争|努力|坚持|加快|着力|大力|全面(?:建|提|融|完|推进|深化|振兴)|率先|成为|正处于|仍处于|处于|面临|进入|迈|具有|具备|地处|位于|素有|自古|历来|立足|紧扣|聚焦|抢抓|是|经济(?![圈区技])|地区生产总值|GDP|人均|常住人口|城镇化|综合实力|发展(?!改革)|建设(?!集团)|区位|高质量|现代化)/;
/** ……，永州将……: in the middle of a sentence only what one decides for oneself. */
const goesOn = /[，：:]$/;
const decides = /^市?(?:将(?!近)|要(?!素)|必须|必将|力争|努力|应当|地处|位于|素有)/;

const urged =
  /(?:立足|紧扣|符合|结合|切合|体现|彰显|具有|富有|展现|宣传|唱响|建设|谱写|书写|开创|打造|推动|推进|促进|实现|提升|加快|加强|支撑|引领|助推|助力|扩大|增强|确保|描绘|绘就|壮大|事关|关系|凸显|突出|强化|提高|优化|完善|全面|把握|考虑|围绕|分析|发挥|挖掘|凝练|弘扬|传承)$/;
const own =
  /^市?(?:高质量|经济(?![圈区技])|社会|现代化|发展(?!改革)|新(?:时代|征程|跨越|作为|突破|优势)|成为|由|从|更|实现|迈|走|加快|文化(?!系列)|特色|实际|独特|历史(?:底蕴|文化)|[^，。；]{0,6}(?:知名度|影响力|吸引力|美誉度|首位度))/;

/** 周边城市竞相发展，衡阳加快建设……: others are watched, learned from, helped. */
const watched =
  /周边|兄弟|相邻|邻近|毗邻|竞相|竞争|标兵|追兵|比较|对比|相比|差距|例如|借鉴|学习|复制|飞地|对口|帮扶|协作|支援|受援/;
/** Another city has its part in these: 与永州共建, 辐射永州. */
const together =
  /(?:[与同和跟及向至往经连接通达距邻联到走]|以及|对接|衔接|辐射|服务|带动|联合|联动|联手|携手|协同|合作|对标|赶超|落后|比肩|接壤|纳入|融入|参与|加入|接入|接轨|途经|起于|止于|直达|往返|承接|推广|参照)[^，。；、]{0,4}$/;
/** 永州—郴州, 永州两市, 永州港, 永州段: places, lines and what else only bears the name. */
const joined =
  /^市?(?:[—－–\-~～至→、与和及同等]|[两三四五][市地]|方向|[段站港线路楼北南东西]|机场|大道|高速|高铁|铁路|公路|国省|共建|共享|携手|联动|合作|毗邻)/;
/** 武汉城市圈, 上海交通大学, 深圳产业园 */
const institution =
  /^市?[^，。；、]{0,8}(?:大学|学院|学校|都市圈|城市圈|城市群|经济[区圈]|自贸区|自贸试验区|开发区|经开区|高新区|产业园|工业园|集聚区|论坛|集团|公司|电厂|医院)/;

export function isOwnSlot(before: string, after: string): boolean {
  if (institution.test(after) || joined.test(after)) return isListedSlogan(before, after);
  if (renewed.test(before)) return !/^市?(?:火车|汽车|高铁|客运)/.test(after);
  if (slogan.test(before)) return isSlogan(before, after);
  if (/[—－–\-~～→、]$/.test(before) || together.test(before) || watched.test(before)) return false;
  if (behind.test(after) || organ.test(after)) return true;
  if (settled.test(before) && clauseEnd.test(after)) return true;
  if (made.test(before) && making.test(after)) return true;
  if (opens.test(before)) return acts.test(after);
  if (goesOn.test(before) && decides.test(after)) return true;
  return urged.test(before) && own.test(after);
}

/** 平安永州、法治永州建设: what 、 joins are slogans. */
function isListedSlogan(before: string, after: string): boolean {
  return after.startsWith('、') && slogan.test(before) && isSlogan(before, after);
}

/** Not “智慧蓉城”与“数字重庆”. */
function isSlogan(before: string, after: string): boolean {
  const lead = slogan.exec(before)?.groups?.lead ?? '';
  return !/[与同和]/.test(lead) && afterSlogan.test(after);
}

const countyActs =
  /^(?:将(?!近)|要|应|重点|着力|大力|积极|加快|推进|依托|立足|围绕|突出|发挥|以|建设|打造|发展|全面(?!对口)|创建|争创|县城|GDP|地区生产总值|常住人口|达到|成为|实施|完成|实现|建成|新建|规划|布局|主要|继续|率先)/;
const countyUrged =
  /(?:支持|指导|推动|推进|鼓励|引导|加快|以|依托|抓好|做大|做强|打造|建设|促进|将|把|力争|确保|加强|启动|提升|发挥|实施|完成|争取|重点)$/;
/** 桃江县、安化县和南县 */
const furtherPlaces = /^(?:[、和与及][^，。；、和与及]{1,7}?[县市区])+/;

/** A county can be told what to do by its own city only. */
export function isOwnCountySlot(before: string, after: string): boolean {
  if (/[—－–\-~～→、]$/.test(before) || together.test(before) || watched.test(before)) return false;
  const rest = after.replace(furtherPlaces, '');
  if (countyUrged.test(before)) return !joined.test(rest);
  return (opens.test(before) || goesOn.test(before)) && countyActs.test(rest);
}
