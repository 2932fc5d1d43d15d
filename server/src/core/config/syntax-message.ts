import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';

const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: '这里的字不是 JSON；文字要用英文双引号括起',
  InvalidNumberFormat: '数字写法有误',
  PropertyNameExpected: '这里应有用英文双引号括起的键名；最后一项之后不要逗号',
  ValueExpected: '这里缺少取值；最后一项之后不要逗号',
  ColonExpected: '键名之后缺少英文冒号',
  CommaExpected: '两项之间缺少英文逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件在此应已结束，后面多出了内容',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '字符串没有结束，缺少英文双引号',
};

/** What a JSON parser's complaint means to somebody who writes a settings file. */
export function syntaxMessage(code: ParseErrorCode): string {
  return `JSON 写法有误：${messages[printParseErrorCode(code)] ?? '无法识别的字符'}。`;
}
