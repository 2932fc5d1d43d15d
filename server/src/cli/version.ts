import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** From dist/cli, where the program lies. */
const manifest = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8'));

export const version: string = manifest.version;
export const homepage: string = manifest.repository.url;
