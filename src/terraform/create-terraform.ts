import { chmodSync } from 'node:fs';
import { SagelaneError, type Problem } from '../domain/errors.ts';
import { jsonOf } from '../domain/json-of.ts';
import { terraformEnvironment, type Environment } from './environment.ts';
import { forgetInitialised, isInitialised, markInitialised, type InitSubject } from './init-mark.ts';
import { asObject } from './json-shape.ts';
import { lendInit } from './lend-init.ts';
import type { LockHolder, StateIdentity, Terraform, TerraformBinary, TerraformCall } from './ports.ts';
import { createEventReader } from './read-event.ts';
import { readPlanJson } from './read-plan.ts';
import { readStackConfiguration } from './stack-configuration.ts';
import { initialisedPath, localStateFile, readStateFile, readStateIdentity } from './state-identity.ts';
import { DEFAULT_WORKSPACE, forgetWorkspace, refuseUndeclared, selectedWorkspace } from './workspace.ts';
import { INTERRUPTED, runCaptured, runLogged, type ProcessEnd } from './terraform-process.ts';

export interface TerraformOptions {
  readonly binary: TerraformBinary;
  /** The user's environment; a process gets the few variables of it that matter. */
  readonly env: Environment;
}

/** Drives the real terraform or tofu: `-json` and saved plans only, never text meant for people. */
export function createTerraform({ binary, env }: TerraformOptions): Terraform {
  /**
   * Inits go one by one: those that install trip over a shared plugin cache in parallel ("text file busy"), and what one left
   * can be lent to the next.
   */
  let installing: Promise<unknown> = Promise.resolve();
  /** Folders in which Terraform itself did the init. */
  const lenders: string[] = [];

  const environmentOf = (call: TerraformCall): Record<string, string> =>
    terraformEnvironment(env, { ...call.env, TF_DATA_DIR: dataDirOf(call) }, call.atOnce);

  const subjectOf = (call: TerraformCall): InitSubject => ({
    folder: call.cwd,
    dataDir: dataDirOf(call),
    binary,
    reattach: call.env['TF_REATTACH_PROVIDERS'],
  });

  /** Answers the exit code when it is one of `accepted`; everything else is thrown with Terraform's own diagnostics. */
  const run = async (call: TerraformCall, args: readonly string[], accepted: readonly number[]): Promise<number> => {
    const read = createEventReader(call.cwd);
    const errors: Problem[] = [];
    const end = await runLogged({
      file: binary.path,
      args,
      cwd: call.cwd,
      env: environmentOf(call),
      logFile: call.logFile,
      ...(call.onStart && { onStart: call.onStart }),
      ...(call.signal && { signal: call.signal }),
      ...(call.force && { force: call.force }),
      onLine: (line) => {
        const event = read(line);
        if (event === null) return;
        if (event.kind === 'diagnostic' && event.severity === 'error') errors.push(withState(event.problem, call));
        call.onEvent?.(event);
      },
    });
    if (end.exitCode !== null && accepted.includes(end.exitCode)) return end.exitCode;
    // Whatever it is that init should have made, the next run makes it again.
    if (errors.some(({ code }) => code === 'ProviderMissing' || code === 'BackendChanged'))
      forgetInitialised(subjectOf(call));
    throw failure(end, errors, args, call);
  };

  const capture = async (call: TerraformCall, args: readonly string[]): Promise<string> => {
    const end = await runCaptured({ file: binary.path, args, cwd: call.cwd, env: environmentOf(call) });
    if (end.exitCode === 0) return end.stdout;
    throw failure(end, [], args, call);
  };

  const readPlan: Terraform['readPlan'] = async (call, planFile, stack) =>
    readPlanJson(asObject(jsonOf(await capture(call, ['show', '-json', '-no-color', planFile]))), stack);

  return {
    binary,
    readPlan,

    async init(call, options) {
      const subject = subjectOf(call);
      const { workspace } = call;
      if (workspace === undefined) refuseUndeclared(call.cwd, subject.dataDir);
      const selected = workspace === undefined || selectedWorkspace(call.cwd, subject.dataDir) === workspace;
      if (options?.force !== true && selected && isInitialised(subject)) return;
      const args = [
        'init',
        '-input=false',
        '-no-color',
        '-json',
        ...(mayLeaveStateBehind(call) ? ['-reconfigure'] : []),
      ];
      const initialise = async (): Promise<void> => {
        // Who forces it wants Terraform's own, and a workspace may have to be made.
        const mayBorrow = options?.force !== true && workspace === undefined;
        if (mayBorrow && lenders.some((folder) => lendInit(subject, folder))) return;
        forgetInitialised(subject);
        if (workspace !== undefined) forgetWorkspace(call.cwd, subject.dataDir);
        await run(call, args, [0]);
        if (workspace !== undefined && workspace !== DEFAULT_WORKSPACE)
          await capture(call, ['workspace', 'select', '-or-create', workspace]);
        markInitialised(subject);
        lenders.push(call.cwd);
      };
      const turn = installing.then(initialise);
      installing = turn.catch(() => undefined);
      return turn;
    },

    lendInit: (call, from) => void lendInit(subjectOf(call), from),

    async plan(call, options) {
      const exitCode = await run(
        call,
        [
          'plan',
          ...COMMON,
          '-detailed-exitcode',
          `-out=${options.planFile}`,
          ...(options.destroy ? ['-destroy'] : []),
          ...(options.refreshOnly ? ['-refresh-only'] : []),
          ...(options.targets ?? []).map((address) => `-target=${address}`),
          ...(options.lock === false ? ['-lock=false'] : []),
          ...parallelism(options.parallelism),
        ],
        [0, 2],
      );
      // A plan file holds values in clear.
      chmodSync(options.planFile, 0o600);
      if (!options.refreshOnly) return { changes: exitCode === 2 };
      // With -refresh-only the exit code is 2 also when nothing differs: https://github.com/hashicorp/terraform/issues/36403
      const plan = await readPlan(call, options.planFile, NO_STACK);
      return { changes: plan.drift.length > 0 || plan.changedOutputs.length > 0 };
    },

    async apply(call, options) {
      await run(call, ['apply', ...COMMON, ...parallelism(options.parallelism), options.planFile], [0]);
    },

    async lockHolder(call) {
      let holder: LockHolder | undefined;
      const onEvent: NonNullable<TerraformCall['onEvent']> = (event) => {
        if (event.kind === 'diagnostic') holder ??= event.lock;
      };
      // Terraform tells a holder only to whoever wants the lock: a plan of a resource that no stack has reads nothing else.
      const args = ['plan', ...COMMON, '-refresh=false', '-lock-timeout=0s', `-target=${NO_RESOURCE}`];
      try {
        await run({ ...call, onEvent }, args, [0]);
        return null;
      } catch (thrown) {
        if (holder) return holder;
        throw thrown;
      }
    },

    async unlock(call, id) {
      await capture(call, ['force-unlock', '-force', id]);
    },

    async state(call): Promise<StateIdentity | null> {
      const file = localStateFile(call.cwd, dataDirOf(call));
      if (file !== undefined) {
        const text = readStateFile(file);
        const identity = readStateIdentity(text);
        // Unreadable means half written: terraform, who knows about locks, is asked then.
        if (identity !== null || text.trim() === '') return identity;
      }
      return readStateIdentity(await capture(call, ['state', 'pull']));
    },
  };
}

const COMMON = ['-input=false', '-no-color', '-json'] as const;

const parallelism = (count: number | undefined): readonly string[] =>
  count === undefined ? [] : [`-parallelism=${count}`];

const NO_RESOURCE = 'terraform_data.sagelane_looks_for_the_lock';

const NO_STACK = {
  name: '',
  workingDirectory: '',
  dependencies: [],
  account: '',
  region: '',
  constructPaths: new Map<string, string>(),
  reads: new Map<string, readonly string[]>(),
  providerVersion: null,
} as const;

const isServed = (call: TerraformCall): boolean => call.env['TF_REATTACH_PROVIDERS'] !== undefined;

/** The sandbox is told by what the caller adds; the user's own environment is not looked at here. */
const isSandbox = (call: TerraformCall): boolean => isServed(call) || call.env['AWS_ENDPOINT_URL'] !== undefined;

/** One folder serves the sandbox and AWS in turn; each keeps what its init made, so that neither undoes the other's. */
const dataDirOf = (call: TerraformCall): string => (isSandbox(call) ? '.terraform-sandbox' : '.terraform');

/**
 * In the sandbox a local state may move with its project folder; on AWS, leaving a state behind is the user's decision. A
 * local state that stays where it is and gets named workspaces beside it leaves nothing behind.
 */
function mayLeaveStateBehind(call: TerraformCall): boolean {
  const { backend } = readStackConfiguration(call.cwd);
  if (backend?.type !== 'local') return false;
  return isSandbox(call) || initialisedPath(call.cwd, dataDirOf(call)) === backend.settings['path'];
}

/** Terraform does not say which file it could not read. */
function withState(problem: Problem, call: TerraformCall): Problem {
  if (problem.code !== 'StateUnreadable') return problem;
  const file = localStateFile(call.cwd, dataDirOf(call));
  return file === undefined ? problem : { ...problem, where: file };
}

function failure(
  end: ProcessEnd,
  errors: readonly Problem[],
  args: readonly string[],
  call: TerraformCall,
): SagelaneError {
  // Terraform adds an `execution halted` for everything it did not begin: the interrupt has been told.
  const telling = errors.filter(({ what }) => what !== 'execution halted');
  const problems = call.signal?.aborted ? [INTERRUPTED, ...telling] : errors;
  if (problems.length > 0) return new SagelaneError(problems);
  const said = end.stderr.trim();
  const fix = `read ${call.logFile}, or run \`terraform ${args[0] ?? ''}\` in ${call.cwd}`;
  if (end.signal !== null) {
    return new SagelaneError({
      code: 'TerraformKilled',
      what: `terraform ${args[0] ?? ''} was ended by ${end.signal}`,
      why: 'what it had finished by then is in the state, unless it was ended in the middle of a call to AWS',
      fix: 'plan again: what AWS has and the state does not will show',
    });
  }
  return new SagelaneError({
    code: 'TerraformFailed',
    what: `terraform ${args[0] ?? ''} ended with exit code ${end.exitCode ?? 'unknown'}`,
    ...(said && { why: said }),
    fix,
  });
}
