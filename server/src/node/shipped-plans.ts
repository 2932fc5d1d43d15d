import { join } from 'node:path';
import { libraryIn } from './library-folder.ts';

/** The plans that come with the program, from dist/library beside the folder of the bundle. */
export const shippedLibrary = libraryIn(join(__dirname, '..', 'library'));
