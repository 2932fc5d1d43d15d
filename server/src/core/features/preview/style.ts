// How a plan is printed: GB/T 9704 sizes and faces as far as they are installed; colours are variables, so that an editor may give its own.

const faces = `
  --title: "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif;
  --body: "仿宋_GB2312", "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif;
  --hei: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif;
  --kai: "楷体_GB2312", "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;`;

export const style = `
.plan {${faces}
  box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 3.2em 2.8em 4em; background: var(--paper, #fff); color: var(--ink, #000);
  font-family: var(--body); font-size: 1.0625rem; line-height: 1.75; text-align: justify; overflow-wrap: break-word; line-break: strict;
}
.plan p { margin: 0; text-indent: 2em; }
.plan a { color: var(--link, inherit); text-decoration: none; }
.plan a:hover { text-decoration: underline; }
.plan h1, .plan h2, .plan h3, .plan h4, .plan h5, .plan h6 { margin: .7em 0 .35em; font-size: 1em; font-weight: normal; line-height: 1.6; text-align: start; text-indent: 2em; text-wrap: pretty; break-after: avoid; break-inside: avoid; }
.plan h1.title { margin: .6em 0 .8em; font: bold 1.5em/1.45 var(--title); text-align: center; text-indent: 0; text-wrap: balance; }
.plan .subtitle { margin: 0 0 .9em; font-family: var(--kai); text-align: center; text-indent: 0; text-wrap: balance; }
.plan .part, .plan .chapter, .plan .top, .plan .section { text-align: center; text-indent: 0; text-wrap: balance; }
.plan .part { margin: 2em 0 1em; font: bold 1.3em/1.5 var(--title); }
.plan .chapter, .plan .top { margin: 1.5em 0 .8em; font: bold 1.15em/1.5 var(--hei); }
.plan .section { margin: 1.1em 0 .55em; font-family: var(--kai); font-weight: bold; font-size: 1.05em; }
.plan .item { font-family: var(--hei); font-weight: bold; }
.plan .subitem { font-family: var(--kai); font-weight: bold; }
.plan .point, .plan .heading { font-weight: bold; }
.plan p.item, .plan p.subitem, .plan p.point { font-family: inherit; font-weight: normal; }
.plan p.item > b { font-family: var(--hei); }
.plan p.subitem > b { font-family: var(--kai); }

.plan :is(h1, h2, h3, h4, h5, h6, .box-title, .caption) strong { font-weight: inherit; }

.plan .toc { margin: 2em 0 2.5em; }
.plan .toc-title { margin: 0 0 .8em; font: normal 1.2em/1.5 var(--hei); letter-spacing: 1em; text-align: center; text-indent: 1em; }
.plan .toc ul { list-style: none; margin: 0; padding: 0; }
.plan .toc a { color: inherit; }
.plan .toc li { display: flex; align-items: baseline; gap: .4em; text-align: start; }
.plan .toc .rank-0 { font-family: var(--hei); margin-top: .15em; }
.plan .toc .rank-1 { padding-inline-start: 1em; }
.plan .toc .rank-2 { padding-inline-start: 2em; }
.plan .toc .rank-3 { padding-inline-start: 3em; }
.plan .toc .other { justify-content: center; margin: 1em 0 .5em; font-family: var(--hei); }
.plan .toc .page { order: 2; font-family: var(--body); }
.plan .toc li:has(.page)::after { content: ""; order: 1; flex: 1; border-bottom: 1px dotted var(--ink, #000); }

.plan .box { margin: 1em 0; border: 1.5px solid var(--rule, #000); break-inside: auto; }
.plan .box-title { padding: .35em .8em; border-bottom: 1px solid var(--rule, #000); background: var(--shade, #f2f2f2); font-family: var(--hei); text-align: center; text-wrap: balance; break-after: avoid; }
.plan .box-content { padding: .5em .8em .6em; font-size: .94em; line-height: 1.65; }
.plan .box-content:empty { display: none; }
.plan .box b { font-family: var(--hei); }
.plan .box-content:has(> .table:only-child) { padding: 0; }
.plan .box-content > .table:only-child { margin: 0; }
.plan .box-content > .table:only-child table { margin: -1px; width: calc(100% + 2px); }

.plan .table { margin: .5em 0 1em; overflow-x: auto; }
.plan table { width: 100%; border-collapse: collapse; font-size: .88em; line-height: 1.45; font-variant-numeric: tabular-nums; text-align: center; text-indent: 0; }
.plan th, .plan td { padding: .32em .45em; border: 1px solid var(--rule, #000); vertical-align: middle; }
.plan th { background: var(--shade, #f2f2f2); font-family: var(--hei); font-weight: normal; }
.plan td.wide { min-width: 8em; text-align: start; }
.plan .keep { white-space: nowrap; }
.plan tr { break-inside: avoid; }
.plan thead { display: table-header-group; }
.plan p.caption { margin: .9em 0 .4em; font-family: var(--hei); font-size: .95em; text-align: center; text-indent: 0; text-wrap: balance; }
.plan p.caption.table { break-after: avoid; overflow: visible; }
.plan p.caption.figure { margin: .3em 0 1.2em; }
.plan p.unit { font-size: .88em; text-align: end; text-indent: 0; break-after: avoid; }
.plan p.table-note { margin: -.6em 0 1em; font-size: .85em; text-indent: 0; }
.plan p.table-note + p.table-note { margin-top: -.9em; }
.plan p.image { margin-top: .8em; text-align: center; text-indent: 0; break-after: avoid; }
.plan img { max-width: 100%; }
.plan .picture { box-sizing: border-box; max-width: 100%; display: inline-block; padding: 1.2em 2em; border: 1px dashed var(--rule, #000); color: var(--soft, #555); text-indent: 0; }

.plan blockquote { margin: .6em 0 .6em 2em; padding-inline-start: 1em; border-inline-start: 3px solid var(--rule, #999); font-family: var(--kai); }
.plan blockquote p { text-indent: 0; }
.plan ul { margin: .2em 0; padding-inline-start: 3.2em; }
.plan li > ul { padding-inline-start: 1.4em; }
.plan pre { overflow-x: auto; padding: .6em .8em; border: 1px solid var(--rule, #999); font: .85em/1.5 monospace; text-align: start; white-space: pre-wrap; }
.plan code { font: .9em monospace; }
.plan sup { font-size: .7em; line-height: 0; }
.plan .note { font-size: .9em; line-height: 1.6; }
.plan .foot { margin-top: 2.5em; padding-top: .5em; }
.plan .foot::before { content: ""; display: block; width: 33%; border-top: 1px solid var(--rule, #000); margin-bottom: .5em; }

@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", serif; } }
@media print {
  .plan { --paper: #fff; --ink: #000; --rule: #000; --shade: none; --link: #000; --soft: #000; max-width: none; margin: 0; padding: 0; font-size: 16pt; orphans: 2; widows: 2; }
  .plan .box-content { font-size: 14pt; }
  .plan table, .plan p.table-note { font-size: 10.5pt; }
  .plan .toc { break-after: page; }
  .plan .table { overflow: visible; }
}
`;
