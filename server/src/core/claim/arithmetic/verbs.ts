// Words of growing and falling, as parts of regular expressions. The longer ones stand before those they begin with.

/** 增加4.8 */
export const rising = '增加|增长|提高|提升|上升|升高|扩大|拓展|延长|净增|增幅|涨幅|增|升';
/** 下降4.8 */
export const falling = '减少|下降|降低|缩小|缩减|缩短|压减|回落|收窄|降幅|减幅|降|减';
/** 由58.2%优化为63% */
export const changing = `${rising}|${falling}|扩展|跃升|攀升|发展|壮大|调整|优化`;
