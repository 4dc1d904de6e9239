import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { SagelaneError } from '../../domain/errors.ts';
import { jsonOf } from '../../domain/json-of.ts';
import { onPath } from '../../terraform/find-terraform.ts';
import type { Env } from '../options.ts';
import { readConftest, readOpa, type Verdict } from './verdict.ts';

/** A program that evaluates Rego, as it is called and read. */
interface PolicyTool {
  readonly name: string;
  readonly file: string;
  args(directory: string): readonly string[];
  read(document: unknown): Verdict | undefined;
}

const TOOLS = [
  {
    name: 'conftest',
    args: (directory) => ['test', '-', '--parser', 'json', '--output', 'json', '--no-color', '--policy', directory],
    read: readConftest,
  },
  {
    name: 'opa',
    args: (directory) => ['eval', '--format', 'json', '--stdin-input', '--data', directory, 'data.main'],
    read: readOpa,
  },
] as const satisfies readonly Omit<PolicyTool, 'file'>[];

/** The first of conftest and opa on the PATH. */
export function findPolicyTool({ env, cwd }: { readonly env: Env; readonly cwd: string }): PolicyTool {
  for (const tool of TOOLS) {
    const file = onPath(tool.name, { path: env['PATH'] ?? '', cwd });
    if (file !== undefined) return { ...tool, file };
  }
  throw new SagelaneError({
    code: 'PolicyToolMissing',
    what: 'neither conftest nor opa is on the PATH',
    why: 'the Rego policies that this plan is held against are evaluated by one of them',
    fix: 'install one (https://www.conftest.dev/install, https://www.openpolicyagent.org/docs#running-opa), or leave `policy` and --policy out',
  });
}

const TIMEOUT_MS = 60_000;

/** Hands the document in by stdin, so that it lies nowhere on disk. */
export async function runPolicyTool(
  tool: PolicyTool,
  directory: string,
  document: string,
  { env, cwd, signal }: { readonly env: Env; readonly cwd: string; readonly signal: AbortSignal },
): Promise<Verdict> {
  const child = spawn(tool.file, tool.args(directory), {
    cwd,
    env: { PATH: env['PATH'], HOME: env['HOME'], TMPDIR: env['TMPDIR'] },
    stdio: ['pipe', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // One that ends without reading says why on stderr.
  child.stdin.on('error', () => undefined);
  child.stdin.end(document);
  const failed = await new Promise<string | null>((resolve) => {
    child.once('error', ({ name, message }) =>
      resolve(name === 'AbortError' && !signal.aborted ? `no answer in ${TIMEOUT_MS / 1000} s` : message),
    );
    child.once('close', () => resolve(null));
  });
  const verdict = failed === null ? tool.read(jsonOf(Buffer.concat(stdout).toString('utf8'))) : undefined;
  if (verdict === undefined) throw unusable(tool, directory, failed ?? Buffer.concat(stderr).toString('utf8').trim());
  if (!verdict.anyRule) throw withoutRules(directory);
  return verdict;
}

const unusable = (tool: PolicyTool, directory: string, said: string): SagelaneError =>
  new SagelaneError({
    code: 'PolicyFailed',
    what: `${basename(tool.file)} could not evaluate the policies`,
    where: directory,
    ...(said !== '' && { why: said }),
    fix: `correct them; \`sagelane plan --format json | ${tool.name} ${tool.args(directory).join(' ')}\` does the same by hand`,
  });

const withoutRules = (directory: string): SagelaneError =>
  new SagelaneError({
    code: 'PolicyEmpty',
    what: 'no rule deny, violation or warn of package main was found',
    where: directory,
    why: 'a policy that looks at nothing would let everything pass',
    fix: 'write the rules in `package main`, or leave `policy` and --policy out',
  });
