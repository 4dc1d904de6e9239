/**
 * `npm run build`: compiles src, stacks and tui into the same layout below dist/, puts their data files beside them, and
 * bundles the two programs that people wait for, the command line and the terminal app.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCli } from './bundle-cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

for (const file of globSync('{src,stacks,tui}/**/*.{json,gz,txt,yaml}', { cwd: root, exclude: ['**/cdktf.out/**'] })) {
  cpSync(join(root, file), join(dist, file));
}

await bundleCli(root, dist);

// Over what tsc made of tui/main.tsx: one file with Ink and React in it.
const bundled = spawnSync(process.execPath, [join(root, 'scripts/build-tui.ts')], { stdio: 'inherit' });
process.exitCode = bundled.status ?? 1;
