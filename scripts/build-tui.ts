/**
 * `npm run build:tui`: the terminal app as one production bundle, `dist/tui/main.js`, with Ink and React in it. Node strips
 * no types from .tsx, and unbundled it would start three times slower; `npm ci` in a clone makes it, too (`prepare`).
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTui } from './bundle-tui.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  await bundleTui(join(root, 'tui/main.tsx'), join(root, 'dist/tui/main.js'));
} catch (error) {
  // `npm ci --omit=dev` runs `prepare` as well: everything but the terminal app works then.
  const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND';
  if (!missing || process.env['npm_lifecycle_event'] !== 'prepare') throw error;
  console.log('the terminal app is not built: rolldown is a development dependency, run `npm ci` without --omit=dev');
}
