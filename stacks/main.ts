import { dirname, resolve } from 'node:path';
import { App } from 'cdktf';
import { loadManifest } from '../src/config/index.ts';
import { cleanLine } from '../src/domain/clean-text.ts';
import { problemsOf } from '../src/domain/errors.ts';
import { addManifestStacks } from './manifest-stacks.ts';

/**
 * The CDKTF app of a manifest. Runs by itself (`node stacks/main.ts`) and under cdktf.json; the environment says what
 * to read: SAGELANE_MANIFEST, SAGELANE_SANDBOX=1, SAGELANE_STATE_DIR, and CDKTF's own CDKTF_OUTDIR.
 */
try {
  const file = resolve(process.env['SAGELANE_MANIFEST'] ?? 'sagelane.yaml');
  const manifest = await loadManifest(file);
  const app = new App();
  await addManifestStacks(app, manifest, {
    sandbox: process.env['SAGELANE_SANDBOX'] === '1',
    stateDir: resolve(process.env['SAGELANE_STATE_DIR'] ?? dirname(file)),
  });
  app.synth();
} catch (thrown) {
  for (const { code, what, at, where, why, fix } of problemsOf(thrown)) {
    const place = at ? `${at.file}:${at.line}:${at.column}: ` : where ? `${where}: ` : '';
    const lines = [
      `${place}error ${code}: ${what}`,
      ...(why ? [`  why: ${why}`] : []),
      ...(fix ? [`  fix: ${fix}`] : []),
    ];
    process.stderr.write(`${lines.map(cleanLine).join('\n')}\n`);
  }
  process.exitCode = 1;
}
