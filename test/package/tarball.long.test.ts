import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, pack, REPOSITORY, run, runWell, type Finished, type Packed } from './installed.ts';

let packed: Packed;
let project: string;
let paths: readonly string[];
let sources: readonly string[];

beforeAll(async () => {
  // The terminal app is one bundle, the others are compiled file by file, the command line as well.
  sources = globSync('{src,stacks}/**/*.{ts,tsx,json}', { cwd: REPOSITORY, exclude: ['**/cdktf.out/**'] });
  packed = await pack();
  paths = packed.files.map((one) => one.path);
  project = await install(packed);
  copyFileSync(join(REPOSITORY, 'examples/pipeline-share/sagelane.yaml'), join(project, 'sagelane.yaml'));
}, 240_000);

afterAll(async () => {
  if (!packed) return;
  // The background sandbox of the project, if a test began one.
  if (project && existsSync(join(project, '.sagelane/sandbox.json'))) await sagelane('sandbox', 'stop');
  packed.remove();
}, 60_000);

/** As the README says it; what npm says of its own configuration is not ours. */
async function sagelane(...args: string[]): Promise<Finished> {
  const finished = await run('npx', ['--no-install', 'sagelane', ...args], project);
  return { ...finished, stderr: finished.stderr.replace(/^npm (warn|notice) .*\n/gm, '') };
}

describe('the tarball', () => {
  test('stays below 5 MB', () => {
    expect(packed.size).toBeLessThanOrEqual(5_000_000);
  });

  test('holds what runs and what is read, and nothing else', () => {
    const known = /^(bin|dist|schema|examples)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
    const stray = /(^|\/)(test|node_modules|cdktf\.out|\.sagelane)\/|\.(tfstate|tgz|tsbuildinfo|map)\b|(?<!\.d)\.tsx?$/;
    expect(paths.filter((path) => stray.test(path) && !path.startsWith('examples/'))).toEqual([]);
    for (const path of ['LICENSE', 'README.md', 'bin/sagelane.mjs', 'dist/cli/main.js', 'dist/stacks/main.js'])
      expect(paths).toContain(path);
  });

  test('holds every source compiled, and every data file beside what reads it', () => {
    const wanted = sources.map((file) => `dist/${file.replace(/\.tsx?$/, '.js')}`);
    expect(wanted.filter((file) => !paths.includes(file))).toEqual([]);
  });

  test('has both types and code behind every door', () => {
    const { exports } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
      exports: Record<string, string | { 'sagelane-source': string; types: string; default: string }>;
    };
    for (const [door, to] of Object.entries(exports)) {
      if (typeof to === 'string') continue;
      expect(existsSync(join(REPOSITORY, to['sagelane-source'])), `${door} in a clone`).toBe(true);
      expect(paths, door).toContain(to.types.slice(2));
      expect(paths, door).toContain(to.default.slice(2));
    }
  });
});

describe('installed in an empty project', () => {
  test('brings the peers along and no devDependency', () => {
    const has = (name: string): boolean => existsSync(join(project, 'node_modules', name));
    expect(['cdktf', 'constructs', '@cdktf/provider-aws'].filter((name) => !has(name))).toEqual([]);
    expect(['vitest', 'typescript', 'eslint', 'node'].filter(has)).toEqual([]);
  });

  test('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };
    expect(await sagelane('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  test('checks the example', async () => {
    const { code, stdout, stderr } = await sagelane('check');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/3 accounts, 2 shares/);
    expect(code).toBe(0);
  });

  test('synthesizes the example with the compiled stacks', async () => {
    expect(await sagelane('synth')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(project, 'cdktf.out/stacks/ml-prod/cdk.tf.json'), 'utf8')).toContain(
      'aws_ram_resource_share',
    );
  });

  test.skipIf(!hasTerraform())(
    'plans the example in the sandbox, with the served provider',
    async () => {
      const { code, stdout, stderr } = await sagelane('plan', '--sandbox', '--json');
      expect(stderr).toBe('');
      expect(code).toBe(2);
      const events = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { type: string });
      expect(events.map((one) => one.type)).toContain('plan.finished');
    },
    120_000,
  );

  test('type-checks and synthesizes a CDKTF app of the user', async () => {
    writeFileSync(join(project, 'app.ts'), USERS_APP);
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(USERS_TSCONFIG));
    await runWell('tsc', ['-p', '.'], project);
    await runWell('node', ['app.ts'], project);
    const stack = JSON.parse(readFileSync(join(project, 'users.out/stacks/mine/cdk.tf.json'), 'utf8')) as {
      resource: Record<string, object>;
    };
    expect(Object.keys(stack.resource).sort()).toEqual([
      'aws_ram_principal_association',
      'aws_ram_resource_association',
      'aws_ram_resource_share',
    ]);
  });

  test.each(['sagelane', 'sagelane/constructs', 'sagelane/policy', 'sagelane/sandbox'])('opens %s', async (door) => {
    const script = `const door = await import('${door}'); if (Object.keys(door).length === 0) throw new Error('empty');`;
    await runWell('node', ['--input-type=module', '-e', script], project);
  });
});

const USERS_TSCONFIG = {
  compilerOptions: { module: 'NodeNext', target: 'ES2023', strict: true, noEmit: true, skipLibCheck: true, types: [] },
  files: ['app.ts'],
};

const USERS_APP = `
import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { App, TerraformStack } from 'cdktf';
import { PipelineShare } from 'sagelane/constructs';

const app = new App({ outdir: 'users.out' });
const stack = new TerraformStack(app, 'mine');
new AwsProvider(stack, 'aws', { region: 'us-east-1' });
const pipelines = ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'];
new PipelineShare(stack, 'churn', { pipelines, principals: ['444455556666'], permission: 'read' });

// The types are real ones: what is wrong is an error.
// @ts-expect-error principals are missing
const props: ConstructorParameters<typeof PipelineShare>[2] = { pipelines, permission: 'read' };
void props;
app.synth();
`;

function hasTerraform(): boolean {
  for (const binary of ['terraform', 'tofu']) {
    try {
      execFileSync(binary, ['version'], { stdio: 'ignore' });
      return true;
    } catch {
      // The other one may be there.
    }
  }
  process.stderr.write('SKIPPED plan from the tarball (terraform not found)\n');
  return false;
}
