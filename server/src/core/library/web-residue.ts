import data from '../../../library/residue.json';

// What web pages and conversion leave in a text that somebody pasted.

const LONGEST_LINE = 160;
const separators = '[\\s|｜·:：【】\\[\\]（）()大中小]*';

/** 打印 关闭 分享到：: nothing but the buttons of a page. */
const onlyControls = new RegExp(`^${separators}(?:(?:${data.controls.join('|')})${separators})+$`);

/** 来源：某某日报 and 时间：2026-02-24 below a title, 湘ICP备05000000号 below everything; 】 is left of 【字号：大 中 小】. */
const notice =
  /^(?:来源[:：]\s*\S{2,24}(?:日报|晚报|新闻|网|客户端|办公厅|办公室|人民政府)$|信息来源[:：]|时间[:：]\d{4}-\d|.(?:ICP备|公网安备)|公网安备|】$)/;

const openers = new Set(
  [...data.controls, ...data.begins, '【', '（', '[', '来', '信', '时', '】'].map((word) => word.charAt(0)),
);

/** Whether a whole line is a button, a notice or a link of the page that the text was copied from. */
export function isWebLine(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_LINE) return false;
  if (!openers.has(text.charAt(0))) return isNumbered(text.charAt(1)) && notice.test(text);
  const start = text.slice(0, 12).replace(':', '：');
  return data.begins.some((word) => start.startsWith(word)) || onlyControls.test(text) || notice.test(text);
}

/** The second character of 湘ICP备 and 湘公网安备. */
function isNumbered(char: string): boolean {
  return char === 'I' || char === '公';
}

/** 【下载附件】 behind a title. */
export const attachmentLinks: readonly string[] = data.attachments;
