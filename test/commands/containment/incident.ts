import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { SageMakerClient, type CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { onTestFinished } from 'vitest';
import { createApp, type App } from '../../../src/app/app.ts';
import { systemClock } from '../../../src/app/system-clock.ts';
import { containUser, type Contained } from '../../../src/commands/contain-user.ts';
import { dispatch } from '../../../src/commands/engine/dispatch.ts';
import type { ContainmentPreview, ContainmentWish } from '../../../src/commands/engine/containment/preview.ts';
import { previewContainment } from '../../../src/commands/preview-containment.ts';
import { previewRelease } from '../../../src/commands/preview-release.ts';
import { releaseContainment, type Released } from '../../../src/commands/release-containment.ts';
import { USUAL_CHOICES } from '../../../src/domain/containment/containment.ts';
import type { Clock } from '../../../src/domain/clock.ts';
import type { AppEvent } from '../../../src/domain/events/index.ts';
import { sandboxAdmin, startSandbox, type SandboxAdmin } from '../../../src/sandbox/index.ts';
import { administrator, applicationOf, asPerson, standInForSageMaker } from '../../constructs/identity/people.ts';

export const ROLE = 'research-studio-execution';
export const RESEARCH = '777788889999';
export const MANAGEMENT = '123456789012';

/** A machine somebody sits at during an incident: a folder of its own, the demo's world. */
export interface Machine {
  readonly app: App;
  readonly folder: string;
  readonly events: AppEvent[];
  preview(wish?: Partial<ContainmentWish>): Promise<ContainmentPreview>;
  contain(wish?: Partial<ContainmentWish>, more?: Partial<Parameters<typeof containUser.run>[0]>): Promise<Contained>;
  release(who: string): Promise<Released>;
}

export interface Incident {
  readonly url: string;
  readonly admin: SandboxAdmin;
  machine(options?: MachineOptions): Promise<Machine>;
  /** A client that acts as somebody through the role that the demo's people share. */
  as(userId: string): Promise<SageMakerClient>;
}

export interface MachineOptions {
  readonly manifest?: string;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

export const WISH: ContainmentWish = { target: { kind: 'user', text: 'jane' }, roles: [], choices: USUAL_CHOICES };

/** The demo's world, closed when the test is over. */
export async function incident(): Promise<Incident> {
  const sandbox = await startSandbox({}, systemClock);
  onTestFinished(() => sandbox.close());
  const admin = sandboxAdmin(sandbox.url);
  await standInForSageMaker(sandbox.url, ROLE);
  const application = await applicationOf(sandbox.url, 'research-studio');
  return {
    url: sandbox.url,
    admin,
    machine: (options = {}) => machineAt(sandbox.url, admin, options),
    async as(userId) {
      const client = new SageMakerClient(await asPerson(sandbox.url, ROLE, application, userId));
      onTestFinished(() => client.destroy());
      return client;
    },
  };
}

async function machineAt(
  url: string,
  admin: SandboxAdmin,
  { manifest, signal, clock = systemClock }: MachineOptions,
): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-incident-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (manifest !== undefined) writeFileSync(join(folder, 'sagelane.yaml'), manifest);
  const { world, now, accounts } = await admin.info();
  const events: AppEvent[] = [];
  const app = await createApp({
    cwd: folder,
    env: { HOME: folder },
    config: 'sagelane.yaml',
    accounts: [],
    regions: [],
    sandbox: { url, world, aheadMs: Date.parse(now) - systemClock.now().getTime(), accounts },
    readOnlyReason: null,
    globalFlags: ['--sandbox'],
    assumeYes: true,
    toolVersion: '0.0.0',
    clock,
    signal: signal ?? new AbortController().signal,
    force: new AbortController().signal,
    confirm: () => Promise.resolve('yes'),
    emit: (event) => events.push(event),
  });
  onTestFinished(() => app.close());
  const { context } = app;
  const done = <T>(outcome: { readonly status: string; readonly result?: T }): T => {
    if (outcome.status !== 'done') throw new Error(`it was ${outcome.status}`);
    return outcome.result as T;
  };
  const preview: Machine['preview'] = async (wish) =>
    done(await dispatch(previewContainment, { ...WISH, ...wish }, context));
  return {
    app,
    folder,
    events,
    preview,
    async contain(wish, more) {
      const input = {
        preview: more?.preview ?? (await preview(wish)),
        reason: 'laptop stolen',
        ticket: 'INC-4711',
        ttlMs: null,
        waitMs: 20_000,
      };
      return done(await dispatch(containUser, { ...input, ...more }, context));
    },
    async release(who) {
      const plan = done(await dispatch(previewRelease, { who, roles: [] }, context));
      return done(await dispatch(releaseContainment, { plan, reason: null }, context));
    },
  };
}

/** A manifest that does not name the account where people are kept. */
export const UNLISTED = `version: 1
region: us-east-1
accounts:
  research: { id: '${RESEARCH}' }
`;

/** A job that runs for days. */
export const longJob = (
  TrainingJobName: string,
  RoleArn = `arn:aws:iam::${RESEARCH}:role/${ROLE}`,
): CreateTrainingJobRequest => ({
  TrainingJobName,
  RoleArn,
  AlgorithmSpecification: { TrainingInputMode: 'File', TrainingImage: 'image' },
  OutputDataConfig: { S3OutputPath: 's3://x/' },
  ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 1 },
  StoppingCondition: { MaxRuntimeInSeconds: 400_000 },
  Environment: { SANDBOX_SECONDS: '300000' },
});

/** Lets the demo's people begin jobs as the role that they share. */
export async function letThemWork({ url }: Incident): Promise<void> {
  const iam = new IAMClient(administrator(url));
  onTestFinished(() => iam.destroy());
  const Statement = { Effect: 'Allow', Action: ['sagemaker:*', 'iam:PassRole'], Resource: '*' };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await iam.send(new PutRolePolicyCommand({ RoleName: ROLE, PolicyName: 'work', PolicyDocument }));
}
