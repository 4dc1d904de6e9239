import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The real terraform on the path, or undefined. */
export const findTerraform = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((entry) => join(entry, 'terraform'))
    .find((file) => existsSync(file));
