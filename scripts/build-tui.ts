/**
 * `npm run build:tui`: the terminal app as one production bundle, `dist/tui/main.js`, with Ink and React in it. Node strips
 * no types from .tsx, and unbundled it would start three times slower; `npm ci` in a clone makes it, too (`prepare`).
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leanInk } from './lean-ink.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const bundler = await findBundler();
if (bundler) await bundle(bundler.rolldown);

async function bundle(rolldown: (typeof import('rolldown'))['rolldown']): Promise<void> {
  const build = await rolldown({
    input: join(root, 'tui/main.tsx'),
    platform: 'node',
    plugins: [leanInk()],
    // Not the user's environment: React's development build is slower by half, and Ink's would look for its devtools.
    transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
    checks: { eval: false },
  });
  await build.write({
    file: join(root, 'dist/tui/main.js'),
    format: 'esm',
    minify: true,
    codeSplitting: false,
  });
  await build.close();
}

/** `npm ci --omit=dev` runs `prepare` as well: everything but the terminal app works then. */
async function findBundler(): Promise<typeof import('rolldown') | null> {
  try {
    return await import('rolldown');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND' || !process.env['npm_lifecycle_event'])
      throw error;
    console.log('the terminal app is not built: rolldown is a development dependency, run `npm ci` without --omit=dev');
    return null;
  }
}
