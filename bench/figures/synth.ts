import { copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { row, type Figure } from '../figure.ts';
import { environment, exampleProject, installedLauncher, REPOSITORY } from '../place.ts';
import { stockProject, type StockProject } from '../stock-cdktf.ts';
import { bestInterleaved, timeOf } from '../stopwatch.ts';

/** `sagelane synth` against stock `cdktf synth`: the very same app file, whole processes. */
export const synth: Figure = {
  name: 'synth',
  about: '`sagelane synth` against stock `cdktf synth` (ts-node app, as its template has it) of the same app',
  async measure() {
    const goal = { fasterThanBaseline: 8 };
    const ours = ourSynth();
    await ours();
    const stock = tryStock();
    if (typeof stock === 'string') {
      const { ms } = await bestInterleaved({ ms: ours });
      return [row('synth', 'ms', ms, null, goal, stock)];
    }
    const { run, note } = stockSynth(stock);
    const best = await bestInterleaved({ ours, stock: run });
    return [row('synth', 'ms', best.ours, best.stock, goal, note)];
  },
};

function tryStock(): StockProject | string {
  try {
    return stockProject();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function ourSynth(): () => Promise<number> {
  const cwd = exampleProject();
  symlinkSync(join(REPOSITORY, 'node_modules'), join(cwd, 'node_modules'));
  copyFileSync(join(REPOSITORY, 'bench/apps/template.ts'), join(cwd, 'main.ts'));
  writeFileSync(join(cwd, 'cdktf.json'), JSON.stringify({ language: 'typescript', app: 'node main.ts' }));
  const env = environment(cwd);
  return () => timeOf({ command: process.execPath, args: [installedLauncher(), 'synth'], cwd, env });
}

function stockSynth({ folder, node }: StockProject): { readonly run: () => Promise<number>; readonly note: string } {
  copyFileSync(join(REPOSITORY, 'bench/apps/template.ts'), join(folder, 'main.ts'));
  // A project id and consent are there, as after `cdktf init`, so that nothing is asked or made up on the way.
  const config = { language: 'typescript', app: 'npx ts-node main.ts', projectId: 'bench', sendCrashReports: 'false' };
  writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(config));
  const base: NodeJS.ProcessEnv = {
    ...environment(folder),
    CHECKPOINT_DISABLE: '1',
    DISABLE_VERSION_CHECK: '1',
    CI: '1',
  };
  const tools = join(folder, 'node_modules/.bin');
  if (node === null) {
    const args = [join(folder, 'node_modules/ts-node/dist/bin.js'), 'main.ts'];
    const run = () => timeOf({ command: process.execPath, args, cwd: folder, env: base });
    return { run, note: 'no Node that cdktf-cli supports: against ts-node alone' };
  }
  const env = { ...base, PATH: [dirname(node), tools, base['PATH']].join(delimiter) };
  const args = [join(tools, 'cdktf'), 'synth'];
  return { run: () => timeOf({ command: node, args, cwd: folder, env }), note: `cdktf-cli 0.21.0 on ${node}` };
}
