/** 市, 省, 自治县, 经济技术开发区 …: how the name of a place ends. Longer words first. */
const units =
  '特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|经开区|示范区|管理区|度假区|保税区|合作区|新区|地区|林区|兵团|街道|省|市|县|区|州|盟|旗|镇|乡';

const endsAsPlace = new RegExp(`(?:${units})$`);
const opensAsPlace = new RegExp(`^[^“”"（）、和]{1,16}?(?:${units})`);

/** Where a title stops naming the place and goes on to say what it plans. */
const subject =
  /国民经济|经济和?社会|第[一二三四五六七八九十\d]{1,3}个五年|[“"‘]?(?:[一二三]?十[一二三四五六七八九]?|[六七八九])五[”"’]?|20\d\d|二[〇○]|远景目标|五年规划/;

/** Names of kinds of places: one such alone is no name. */
const generic = new RegExp(`^(?:经济|技术|高新|产业|工业|综合)*(?:${units})$`);

/**
 * The place whose plan bears the title: 永州市, 湖南省, 安化县; 零陵区 of 湖南省永州市零陵区; 全国 of 中华人民共和国….
 * null where the title does not begin with one.
 */
export function placeInTitle(title: string): string | null {
  if (/^(?:中华人民共和国|国家|全国|我国)/.test(title)) return '全国';
  const at = title.search(subject);
  const head = (at < 0 ? title : title.slice(0, at)).replace(/^.*(?:关于|印发|制定|编制|批准)/, '');
  const named = endsAsPlace.test(head) ? head : opensAsPlace.exec(head)?.[0];
  if (!named || named.length < 2 || generic.test(named)) return null;
  return withoutUpper(withoutUpper(named, /^.+?(?:省|自治区)/), /^.+?(?:市|自治州|地区|盟)/);
}

/** 永州市零陵区 → 零陵区; 沙市区 and 永州市经开区 stay as they are. */
function withoutUpper(place: string, upper: RegExp): string {
  const rest = place.replace(upper, '');
  return rest.length < 2 || generic.test(rest) ? place : rest;
}
