import { repository, version } from '../../../package.json';

export { version };

export const homepage: string = repository.url;
