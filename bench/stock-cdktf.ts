import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What `cdktf init --template=typescript` writes, installed once into the user's cache: 480 packages are no devDependency. */
export interface StockProject {
  readonly folder: string;
  /** A Node that cdktf-cli supports: its pty has no build for 24. Null: none here. */
  readonly node: string | null;
}

export function stockProject(): StockProject {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'sagelane-bench', 'stock-cdktf-0.21');
  if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(STOCK_PACKAGE, null, 2));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(STOCK_TSCONFIG, null, 2));
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    const installed = spawnSync('npm', install, { cwd: folder, encoding: 'utf8' });
    if (installed.status !== 0) throw new Error(`cdktf-cli could not be installed: ${installed.stderr.slice(-1000)}`);
  }
  return { folder, node: supportedNode() };
}

/** Node 18 to 22 on the path. */
const supportedNode = (): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((entry) => join(entry, 'node'))
    .filter((file) => existsSync(file))
    .find((file) => {
      const major = Number(execFileSync(file, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }));
      return major >= 18 && major <= 22;
    }) ?? null;

const STOCK_PACKAGE = {
  private: true,
  dependencies: { '@cdktf/provider-aws': '21.22.1', cdktf: '0.21.0', constructs: '10.4.2' },
  devDependencies: { '@types/node': '20.19.0', 'cdktf-cli': '0.21.0', 'ts-node': '10.9.2', typescript: '5.8.3' },
  allowScripts: { '@cdktf/node-pty-prebuilt-multiarch': true },
};

/** As the template has it. */
const STOCK_TSCONFIG = {
  compilerOptions: {
    alwaysStrict: true,
    declaration: true,
    experimentalDecorators: true,
    inlineSourceMap: true,
    inlineSources: true,
    lib: ['es2018'],
    module: 'CommonJS',
    noEmitOnError: true,
    noFallthroughCasesInSwitch: true,
    noImplicitAny: true,
    noImplicitReturns: true,
    noImplicitThis: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    resolveJsonModule: true,
    strict: true,
    strictNullChecks: true,
    strictPropertyInitialization: true,
    stripInternal: true,
    target: 'ES2018',
    incremental: true,
    skipLibCheck: true,
  },
  include: ['**/*.ts'],
  exclude: ['node_modules', 'cdktf.out'],
};
