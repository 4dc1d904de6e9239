/**
 * `npm run build`: compiles src, stacks and tui into the same layout below dist/, puts their data files beside them, and
 * bundles what people wait for: the command line, what a CDKTF app loads, and the terminal app.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const compiled = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

for (const file of globSync('{src,stacks,tui}/**/*.{json,gz,txt,yaml}', { cwd: root, exclude: ['**/cdktf.out/**'] })) {
  cpSync(join(root, file), join(dist, file));
}

await bundle(root, dist, 'cli', { main: 'src/cli/main.ts' });

// What an app of the user's loads, and the app of a manifest. Where they were compiled to is where everybody looks for them.
await bundle(root, dist, 'constructs', { index: 'src/constructs/index.ts' });
writeFileSync(join(dist, 'src/constructs/index.js'), "export * from '../../constructs/index.js';\n");
await bundle(root, dist, 'app', { main: 'stacks/main.ts' });
writeFileSync(join(dist, 'stacks/main.js'), "import '../app/main.js';\n");

// Over what tsc made of tui/main.tsx: one file with Ink and React in it.
const bundled = spawnSync(process.execPath, [join(root, 'scripts/build-tui.ts')], { stdio: 'inherit' });
process.exitCode = bundled.status ?? 1;
