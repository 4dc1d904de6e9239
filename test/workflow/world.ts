import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/domain/clock.ts';
import type { EventBody, EventType } from '../../src/domain/events/index.ts';
import type { Manifest } from '../../src/domain/manifest.ts';
import { createTerraform } from '../../src/terraform/create-terraform.ts';
import { findTerraform } from '../../src/terraform/find-terraform.ts';
import type { Synthesis, SynthesizedStack, Terraform } from '../../src/terraform/ports.ts';
import { createWorkflow } from '../../src/workflow/index.ts';
import type { LiveFacts, Workflow, WorkflowPorts } from '../../src/workflow/ports.ts';

export const OWNER = '111122223333';
export const CONSUMER = '444455556666';

/** A stack of `terraform_data`, which every terraform has built in: no provider, no AWS. */
export interface StackSketch {
  readonly name: string;
  readonly account?: string;
  /** Name → what it holds. */
  readonly resources: Readonly<Record<string, ResourceSketch>>;
  /** Name → expression. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** Stack → outputs it reads; use `${data.terraform_remote_state.STACK.outputs.NAME}`. */
  readonly reads?: Readonly<Record<string, readonly string[]>>;
  readonly dependencies?: readonly string[];
}

export interface ResourceSketch {
  readonly input: string | Readonly<Record<string, string>>;
  /** A shell command that runs when the resource is created. */
  readonly run?: string;
  readonly after?: readonly string[];
}

export interface World {
  readonly folder: string;
  readonly runsDir: string;
  readonly events: EventBody[];
  readonly workflow: Workflow;
  /** What the next synth makes; stacks in dependency order. */
  sketch(...stacks: readonly StackSketch[]): void;
  of<Type extends EventType>(type: Type): readonly Extract<EventBody, { readonly type: Type }>[];
  again(change: Partial<WorkflowPorts>): Workflow;
  stateFile(stack: string): string;
  remove(): void;
}

export interface WorldOptions {
  readonly folder?: string;
  readonly ports?: Partial<WorkflowPorts>;
  readonly onEvent?: (event: EventBody) => void;
}

export function createWorld(options: WorldOptions = {}): World {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sagelane-workflow-'));
  const runsDir = join(folder, '.sagelane', 'runs');
  const events: EventBody[] = [];
  const stateFile = (stack: string): string => join(folder, 'state', `terraform.${stack}.tfstate`);
  let sketched: readonly StackSketch[] = [];
  let runs = 0;
  const ports: WorkflowPorts = {
    manifest: MANIFEST,
    runsDir,
    toolVersion: '0.1.0',
    terraform: () => realTerraform(folder),
    synth: () => Promise.resolve(synthesize(folder, sketched, stateFile)),
    accountEnv: () => ({}),
    caller: (account) => Promise.resolve({ account, arn: `arn:aws:iam::${account}:role/deployer` }),
    facts: NO_FACTS,
    checkPlan: () => [],
    emit: (event) => {
      events.push(event);
      options.onEvent?.(event);
    },
    clock: CLOCK,
    newRunId: () => `20261121T2011${String((runs += 1)).padStart(2, '0')}Z-${process.pid}`,
    ...options.ports,
  };
  return {
    folder,
    runsDir,
    events,
    workflow: createWorkflow(ports),
    sketch: (...stacks) => (sketched = stacks),
    of: (type) => events.filter((event): event is Extract<EventBody, { type: typeof type }> => event.type === type),
    again: (change) => createWorkflow({ ...ports, ...change }),
    stateFile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const MANIFEST: Manifest = {
  file: '/project/sagelane.yaml',
  sha256: 'a'.repeat(64),
  region: 'us-east-1',
  backend: { kind: 'local' },
  accounts: [
    { alias: 'ml-prod', id: OWNER, region: 'us-east-1', protect: false },
    { alias: 'analytics', id: CONSUMER, region: 'us-east-1', protect: false },
  ],
  shares: [],
  consumerRoles: [],
  studios: [],
  suppressions: [],
};

export const NO_FACTS: LiveFacts = {
  countExecutions: () => Promise.resolve(null),
  permissionActions: () => Promise.resolve(null),
};

/** Stands still: no test depends on how long terraform takes. */
const CLOCK: Clock = { now: () => new Date('2026-11-21T20:11:34Z'), sleep: () => Promise.resolve() };

const ENV = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };

export async function realTerraform(folder: string): Promise<Terraform> {
  const binary = await findTerraform({
    path: ENV.PATH,
    cwd: folder,
    cacheDir: join(tmpdir(), 'sagelane-test-cache'),
    env: ENV,
  });
  return createTerraform({ binary, env: ENV });
}

function synthesize(folder: string, sketched: readonly StackSketch[], stateFile: (stack: string) => string): Synthesis {
  const outdir = join(folder, 'cdktf.out');
  const stacks = sketched.map((sketch): SynthesizedStack => {
    const workingDirectory = join(outdir, 'stacks', sketch.name);
    mkdirSync(workingDirectory, { recursive: true });
    mkdirSync(join(folder, 'state'), { recursive: true });
    writeFileSync(join(workingDirectory, 'cdk.tf.json'), JSON.stringify(configOf(sketch, stateFile), null, 2));
    return {
      name: sketch.name,
      workingDirectory,
      dependencies: [...Object.keys(sketch.reads ?? {}), ...(sketch.dependencies ?? [])],
      account: sketch.account ?? OWNER,
      region: 'us-east-1',
      constructPaths: new Map(
        Object.keys(sketch.resources).map((id) => [`terraform_data.${id}`, `${sketch.name}/${id}`]),
      ),
      reads: new Map(Object.entries(sketch.reads ?? {})),
      providerVersion: null,
    };
  });
  return { outdir, stacks, findings: [], ms: 0 };
}

function configOf({ name, resources, outputs = {}, reads = {} }: StackSketch, stateFile: (stack: string) => string) {
  const data = Object.entries(resources).map(([id, { input, run, after = [] }]) => [
    id,
    {
      input,
      ...(run !== undefined && { provisioner: { 'local-exec': { command: run } } }),
      ...(after.length > 0 && { depends_on: after.map((other) => `terraform_data.${other}`) }),
    },
  ]);
  const owners = Object.keys(reads).map((owner) => [owner, { backend: 'local', config: { path: stateFile(owner) } }]);
  return {
    terraform: { backend: { local: { path: stateFile(name) } } },
    resource: { terraform_data: Object.fromEntries(data) as object },
    ...(owners.length > 0 && { data: { terraform_remote_state: Object.fromEntries(owners) as object } }),
    ...(Object.keys(outputs).length > 0 && {
      output: Object.fromEntries(Object.entries(outputs).map(([id, value]) => [id, { value }])) as object,
    }),
  };
}
