/** What `guihua help COMMAND` says. The first line of each is its usage, the second its purpose. */
export const commandHelp = {
  check: `guihua check PATH… [--format text|json|sarif|github|html|md] [--output FILE] [--fix] [--config FILE] [--fail-on LEVEL]
检查规划文稿。

PATH 是文件、文件夹或 -（标准输入）。点名的文件一律检查；在文件夹中只查
*.plan.md、*.plan.txt，以及名称含“五年规划”或“规划纲要”的 .md、.txt 文件，
和 guihua.json 的 files 列出的文件。files 列出的各个文件合为一份文稿检查。

  --format FORMAT  text（默认）、json、sarif、github（GitHub 批注），或审校报告：
                   html（一个文件，可用浏览器打开、打印）、md（Markdown）
  --output FILE    检查结果写入文件，已有的文件会被覆盖；不写则写到标准输出
  --fix            自动改正有把握的问题，改后仍有的问题照常列出；
                   PATH 为 - 时，改好的全文写到标准输出，检查结果写到标准错误
  --config FILE    使用指定的 guihua.json；不写则取文稿所在文件夹或其上级的
  --fail-on LEVEL  有这一级别及以上的问题时退出码为 1：
                   error（默认）、warning、information 或 never

退出码：0 没有达到该级别的问题；1 有；2 命令或某个文件无法使用。
`,
  outline: `guihua outline PATH [--format text|json]
列出篇、章、节、专栏、图表和目录。

PATH 是一个文件、一个文件夹（其 guihua.json 的 files 列出文稿的各个文件）或
-（标准输入）。

  --format FORMAT  text（默认）或 json
`,
  toc: `guihua toc PATH [--write] [--check]
写出目录应有的样子：各级标题的次序、编号和题目以正文为准。

PATH 是一个文件、一个文件夹（其 guihua.json 的 files 列出文稿的各个文件）或
-（标准输入）。已有的目录保持原来的格式和页码，没有的新编一个。

  --write  写入文件；PATH 为 - 时，全文写到标准输出
  --check  不写入，目录与此不符时退出码为 1

列到哪几级、页码写不写，由 guihua.json 的 toc 设定。
`,
  indicators: `guihua indicators PATH [--format text|json|csv]
列出指标表：类别、指标、单位、基期值、目标值、增速、属性。

PATH 是一个文件、一个文件夹（其 guihua.json 的 files 列出文稿的各个文件）或
-（标准输入）。

  --format FORMAT  text（默认）、json 或 csv（各表合为一张，一行一个指标，
                   可用 Excel 打开）

没有表头或指标的表格，text 和 csv 不列出，另行说明；json 照样列出。
`,
  preview: `guihua preview PATH [--output FILE]
按印刷的样子排出全文，存为一个 HTML 文件，可用浏览器打开、打印。

PATH 是一个文件、一个文件夹（其 guihua.json 的 files 列出文稿的各个文件）或
-（标准输入）。

  --output FILE  写入文件，已有的文件会被覆盖；不写则写到标准输出
`,
  references: `guihua references PATH [--format text|json]
列出文中的引用：篇章节、专栏、表、图、指标、注释和参考规划，各指向哪里。

PATH 是一个文件、一个文件夹（其 guihua.json 的 files 列出文稿的各个文件）或
-（标准输入）。

  --format FORMAT  text（默认）或 json

有误的引用也在其中，写明错在哪里；退出码不变，要据此把关请用 guihua check。
`,
  join: `guihua join [PATH] [--output FILE]
把 guihua.json 的 files 列出的各个文件按顺序合为一份文稿。

PATH 是 guihua.json 所在的文件夹或其中的一个文件；不写则为当前文件夹。

  --output FILE    写入文件，已有的文件会被覆盖；不写则写到标准输出

各个文件之间空一行。有文件无法读取时什么都不写。
`,
  renumber: `guihua renumber PATH… [--write] [--format text|json]
重新编号：篇、章、节和“一、”“（一）”“1.”，专栏、表、图，序号，注释；目录和文中的引用一并跟着改。

PATH 是文件、文件夹或 -（标准输入）。先列出要改的地方，不写文件。

  --write          改写文件；PATH 为 - 时，改好的全文写到标准输出，
                   改动清单写到标准错误
  --format FORMAT  text（默认）或 json

编号的写法（中文或阿拉伯数字、分隔符）不变；引用其他规划的编号不动。
退出码：0 完成，不论有没有改动；2 命令或某个文件无法使用。
`,
  rules: `guihua rules [--format text|json]
列出全部规则及其默认级别。

  --format FORMAT  text（默认）或 json
`,
  library: `guihua library list|show ID|add FILE|skeleton ID|compare PATH|similar PATH
列出、查看、添加参考规划，套用提纲，与草稿对照、查重。

  list [--format text|json]
      列出随程序附带的和本项目自备的参考规划：标识、规划期、来源，
      以及读出多少章、专栏和指标
  show ID [--format text|json]
      一个规划的大纲、专栏和指标表；json 为索引，不含全文
  add FILE [--title 标题] [--place 地区]
      把规划的全文（UTF-8 文本）加为参考规划，写入本文件夹或其上级的
      guihua.json，没有就在本文件夹新建；标题、地区由全文读出，读不出或
      读错时写明。FILE 也可以是装有全文的文件夹或 .json 索引
  skeleton ID [--levels chapter|section|box] [--output FILE]
      套用提纲：用这个规划的题目写出一份待改写的草稿，编号重排，附目录；
      chapter 到章，section 到节（默认），box 连专栏。题目中的地名写作
      “××”，规划期和年份改为下一个规划期的，每个题目注明出处
  compare PATH [--format text|json]
      把草稿（文件或 -）与参考规划对照：参考规划大多设章设节、草稿没有的
      主题，大多列入目标表、草稿没有的指标，以及单位、属性不同的指标；
      按标题和指标名称对照，写明依据，不打分
  similar PATH [--format text|json]
      查重：草稿（文件或 -）里与某个参考规划相同或十分相近的段落，各与哪一章
      哪一节雷同、有多少字；两个以上地方都有的通用提法不算
`,
  lsp: `guihua lsp --stdio
在标准输入输出上运行语言服务器，供各种编辑器使用。
`,
};

export type CommandName = keyof typeof commandHelp;

export const commandNames = Object.keys(commandHelp) as CommandName[];

export function generalHelp(): string {
  const lines = commandNames.map((name) => `  ${name.padEnd(11)}${commandHelp[name].split('\n')[1]}`);
  return `guihua：五年规划文稿的检查与大纲工具

用法：guihua 命令 …

${lines.join('\n')}
  help 命令  说明一个命令的用法

  --version  版本号
  --help     本说明
`;
}
