import fc from 'fast-check';

// Property tests try the same texts in every run, so that none fails by chance. GUIHUA_SEED=7 tries others, GUIHUA_SEED=random new ones.

const wanted = process.env.GUIHUA_SEED ?? '20260101';

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
