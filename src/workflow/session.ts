import { join } from 'node:path';
import type { AccountId } from '../domain/arn.ts';
import { workspaceOf } from '../domain/manifest.ts';
import type { Terraform, TerraformCall, TerraformEvent } from '../terraform/ports.ts';
import { safeName } from './bundle.ts';
import type { ProviderServer, WorkflowPorts } from './ports.ts';

export type Step = 'init' | 'plan' | 'show' | 'state' | 'apply';

interface CallOptions {
  readonly stack: string;
  readonly account: AccountId;
  readonly cwd: string;
  readonly step: Step;
  readonly signal?: AbortSignal | undefined;
  readonly force?: AbortSignal | undefined;
  readonly onEvent?: (event: TerraformEvent) => void;
  readonly onStart?: (pid: number) => void;
  readonly atOnce?: number;
}

/** Terraform and its provider for one run: both are begun at once, and the provider once. */
export interface Session {
  readonly terraform: Terraform;
  call(options: CallOptions): TerraformCall;
  logOf(stack: string, step: Step): string;
  close(): Promise<void>;
}

export async function openSession(ports: WorkflowPorts, runDirectory: string): Promise<Session> {
  const [terraform, provider] = await begin(ports);
  const workspace = workspaceOf(ports.manifest.backend);
  const logs = join(runDirectory, 'logs');
  const logOf = (stack: string, step: Step): string => join(logs, `${safeName(stack)}.${step}.ndjson`);
  return {
    terraform,
    logOf,
    call: ({ stack, account, cwd, step, signal, force, onEvent, onStart, atOnce }) => ({
      cwd,
      env: { ...ports.accountEnv(account), ...provider?.env },
      logFile: logOf(stack, step),
      ...(workspace !== undefined && { workspace }),
      ...(onEvent && { onEvent }),
      ...(signal && { signal }),
      ...(force && { force }),
      ...(atOnce !== undefined && { atOnce }),
      onStart: (pid) => {
        provider?.adopt(pid);
        onStart?.(pid);
      },
    }),
    close: async () => {
      await provider?.stop();
    },
  };
}

/** When one of the two cannot be had, the other is not left behind. */
async function begin(ports: WorkflowPorts): Promise<readonly [Terraform, ProviderServer | undefined]> {
  const [terraform, provider] = await Promise.allSettled([ports.terraform(), ports.provider?.()]);
  if (terraform.status === 'rejected') {
    if (provider.status === 'fulfilled') await provider.value?.stop();
    throw terraform.reason;
  }
  if (provider.status === 'rejected') throw provider.reason;
  return [terraform.value, provider.value];
}
