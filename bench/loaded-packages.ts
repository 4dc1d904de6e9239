import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from './place.ts';

/** Packages that cost a start-up dearly: each only on the paths that need it. */
export const HEAVY = [
  'cdktf',
  'constructs',
  '@cdktf/provider-aws',
  '@aws-sdk',
  '@smithy',
  'ink',
  'react',
  'yaml',
  'zod',
  'commander',
];

/** Command line → heavy packages it may load in its own process; the synth child loads cdktf, the sandbox AWS's models. */
export const INVITED: Readonly<Record<string, readonly string[]>> = {
  '--version': [],
  '--help': ['commander'],
  check: ['commander'],
  'journal show': ['commander'],
  synth: ['commander'],
};

/** The names of HEAVY packages that a command line loads in the clone, in that process. */
export function loadedPackages(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): readonly string[] {
  const spy = `data:text/javascript,${encodeURIComponent(SPY)}`;
  const argv = ['--import', spy, join(REPOSITORY, 'bin/sagelane.mjs'), ...args];
  const { stderr, error } = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  const line = stderr.split('\n').findLast((one) => one.startsWith(MARK));
  if (!line) throw new Error(`${args.join(' ')} ended without its list of modules:\n${stderr}`);
  const urls = JSON.parse(line.slice(MARK.length)) as readonly string[];
  return HEAVY.filter((name) => urls.some((url) => url.includes(`/node_modules/${name}/`)));
}

const MARK = 'modules loaded: ';

const SPY = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
process.on('exit', () => process.stderr.write('\\n${MARK}' + JSON.stringify(loaded) + '\\n'));
`;
