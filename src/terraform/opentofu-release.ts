import { join } from 'node:path';

/** The release that is fetched when nothing is installed: https://github.com/opentofu/opentofu/releases. */
export const OPENTOFU_VERSION = '1.11.5';

export const OPENTOFU_BASE_URL = 'https://github.com/opentofu/opentofu/releases/download';

/** Where a fetched OpenTofu lies, whether it is there or not. */
export const fetchedOpenTofu = (cacheDir: string, version: string = OPENTOFU_VERSION): string =>
  join(cacheDir, 'opentofu', version, 'tofu');
