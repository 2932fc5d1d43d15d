// Where in a sentence only one's own city can stand. `before` and `after` are what stands around the name in its sentence.

/** 建设现代化新永州, 谱写新时代永州新篇章: slogans belong to one city. */
const slogan =
  /(?:现代化|富强|幸福|美丽|大美|平安|法治|健康|数字|智慧|绿色|清廉|诚信|信用|生态|品质|活力|书香|文化|魅力|实力|创新|开放|和谐|文明|宜居|宜业|清洁|海绵|无废|质量|知识产权强)(?:新)?$|(?<![更最全刷创革高])新$/;
const notSlogan = /^(?:市?(?:火车|高铁|汽车|东|西|南|北)?站|港|机场|大道|路|区|城|县)/;

const behind =
  /^市?(?:高质量发展|现代化建设|改革发展|经济社会发展|发展)?的?(?:新?篇章|新?华章|新局面|新图景|新辉煌|实践|样板|力量|担当|特色|实际|市情|市域|全域|全市|市民|本土|本地|中心城区|城区|儿女|人民(?!医院|政府|法院|检察|银行|广场|公园|路)|市委|政府(?!投资|性)|人民政府|人大|政协|精神|声音|名片|故事|地域|风格|温度|速度|智慧|经验|模式|方案|元素|文旅|制造|智造|品牌|造|好人|工匠|乡村|城市形象|IP)/;

/** 市委、市政府 and 市情 stand behind the short name: 永州市委. */
const organ = /^市?(?:委(?![托派员培])|人民政府|政府(?!投资|性)|人大|政协)/;

const made = /[把将使让为](?:[^，。；]{0,2})$/;
const making = /^市?(?:建设|打造|建成|培育|发展|塑造|打响|构建|成为|真正|纳入|列入|争创|创建|率先)/;

/** 到2030年，永州……; “十五五”时期，永州…… */
const opens = /(?:^|[，：:])(?:[^，。；]{0,12}(?:年|时期|期间|五年|阶段|年底|末)[，]?)?(?:我们)?$/;
const acts =
  /^市?(?:将(?!近)|要|应|须|必须|必将|力争|努力|坚持|加快|着力|大力|全面|率先|成为|成功|已|正|仍|处于|面临|进入|迈|拥有|具有|具备|地处|位于|素有|自古|历来|作为|立足|紧扣|围绕|聚焦|抢抓|以|在|是|的|经济|地区生产总值|GDP|人均|常住人口|城镇|城乡|综合实力|产业|工业|农业|生态|交通|区位|历史|文化|资源|发展|建设|高质量|现代化|全面|境内|中心城区)/;

const urged =
  /(?:立足|紧扣|符合|结合|切合|体现|彰显|具有|富有|展现|贡献|讲好|推介|宣传|唱响|建设|谱写|书写|奋力谱写|开创|打造|推动|推进|推升|促进|实现|提升|加快|加强|支撑|引领|助推|助力|做强|扩大|增强|确保|描绘|绘就|奋进|融入|壮大|事关|关系|关乎|凸显|突出|强化|提高|优化|完善|全面|努力|走出|深化|对|以|在|来|入|到|赴|返|回|驻|全)$/;
const own =
  /^市?(?:高质量|经济|社会|现代化|全面|发展|新|成为|由|从|在|更|实现|融入|迈|走|加快|产业|工业|农业|文化|城市|中心城区|城区|市区|主城区|全域|全市|特色|实际|投资|兴业|创业|就业|落户|落地|集聚|布局|企业|高校|籍|的(?!交通|合作|联系|高铁|铁路|客货))/;

/** Another city has its part in these: 与永州共建, 永州—郴州, 辐射永州、郴州. */
const together =
  /(?:[与同和跟及向至往经连接通达距邻联到]|以及|对接|衔接|毗邻|辐射|服务|带动|联合|联动|联手|携手|协同|合作|对标|学习|借鉴|赶超|落后|相比|比肩|相邻|接壤|东接|西接|南接|北接|途经|起于|止于|直达|往返|承接|推广|参照)[^，。；、]{0,4}$/;
const joined =
  /^(?:市)?(?:[—－–\-~～至→、与和及同等]|两市|三市|四市|[两三四]地|方向|段|站|港|机场|线|路|东路|大道|高速|高铁|铁路|公路|国省|电厂|北|南|东|西|共建|共享|携手|联动|合作|毗邻)/;

export function isOwnSlot(before: string, after: string): boolean {
  if (slogan.test(before) && !notSlogan.test(after)) return true;
  if (joined.test(after) || /[—－–\-~～→、]$/.test(before)) return false;
  if (organ.test(after)) return !together.test(before);
  if (together.test(before)) return false;
  if (behind.test(after)) return true;
  if (made.test(before) && making.test(after)) return true;
  if (opens.test(before) && acts.test(after)) return true;
  return urged.test(before) && own.test(after);
}

const countyActs =
  /^(?:将(?!近)|要|应|重点|着力|大力|积极|加快|推进|依托|立足|围绕|突出|发挥|以|建设|打造|发展|全面|创建|争创|县城|城区|GDP|地区生产总值|常住人口|达到|成为|实施|完成|实现|建成|新建|规划|布局|作为|主要|继续|率先|要|工业|农业|产业)/;
const countyUrged =
  /(?:支持|指导|推动|推进|鼓励|引导|加快|在|以|依托|抓好|做大|做强|打造|建设|促进|将|把|力争|确保|加强|启动|提升|发挥|实施|完成|推广|争取|重点)$/;
/** 桃江县、安化县和南县 */
const furtherPlaces = /^(?:[、和与及][^，。；、和与及]{1,7}?[县市区])+/;

export function isOwnCountySlot(before: string, after: string): boolean {
  if (together.test(before) || /[—－–\-~～→、]$/.test(before)) return false;
  const rest = after.replace(furtherPlaces, '');
  if (countyUrged.test(before)) return !joined.test(rest);
  return opens.test(before) && countyActs.test(rest);
}
