import { compact } from '../text/chars.ts';

// Headings that are known by their words.

const notesNames = /(名词|术语|词语)(和术语|与术语)?(解释|注释|说明|释义)(和说明)?$|^(注释|注解|附注)[：:]?$/;
const backNames =
  /^(附件|附图|附表|附录|附则|后记|结语|结束语|编后记|参考文献)([一二三四五六七八九十\d]{1,2})?([：:].*)?$/;
const frontNames = /^(前言|序言?|引言|导言|导语|引子|总序)$/;

/** 名词解释, 名 词 解 释, 附件：名词解释, 注释 */
export function isNotesName(title: string): boolean {
  return title.length <= 30 && notesNames.test(compact(title));
}

/** 附件, 附图, 附表1, 后记: what stands behind the body, at the top of the outline. */
export function isBackMatterName(title: string): boolean {
  return title.length <= 24 && backNames.test(compact(title));
}

/** 前言, 序言: what stands before the first 篇 or 章. */
export function isFrontMatterName(title: string): boolean {
  return title.length <= 8 && frontNames.test(compact(title));
}

const residue =
  /[|｜@]|https?:|www\.|\d{4}[-/]\d{1,2}|电话|邮编|^作者|来源|编辑|打印|关闭|版权|备案|网站|标识码|分享|下载|扫一扫|浏览|字号|字体|收藏|详情|点击|上一篇|下一篇|二维码|温馨提示|免责|登录|注册|首页|当前位置/;
const formalities =
  /^(备?注|单位|抄送|主送|签发|说明)[:：]|印发$|代表大会|[（(]?[^）)]*(通过|批准)[）)]$|^[二〇○\d]{4}年([一二三四五六七八九十\d]{1,3}月([一二三四五六七八九十\d]{1,3}日)?)?$|^各位|人民政府$|办公[厅室]$/;

/** 打印 关闭, 信息来源：…, 备案号：…: what a web page leaves around the text. */
export function isResidue(content: string): boolean {
  return residue.test(content);
}

/** 2021年9月, 各位代表：, 抄送：…, （…批准）: what stands alone on a line without being a heading. */
export function isFormality(content: string): boolean {
  return formalities.test(compact(content));
}
