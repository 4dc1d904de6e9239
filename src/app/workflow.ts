import { dirname } from 'node:path';
import type { Aws } from '../aws/ports.ts';
import { commandLine } from '../commands/engine/dispatch.ts';
import type { AccountId } from '../domain/arn.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Manifest } from '../domain/manifest.ts';
import { today } from '../domain/today.ts';
import { checkPlan, checkSynthesis } from '../policy/index.ts';
import { synthesize } from '../terraform/synth/synthesize.ts';
import type { Terraform } from '../terraform/ports.ts';
import { createWorkflow } from '../workflow/index.ts';
import type { ProviderServer, Workflow } from '../workflow/ports.ts';
import type { AppOptions } from './options.ts';
import { existingThings } from './existing-things.ts';
import { genuineProviderEnvironment, lacksSchema, relaxProviderPin } from './genuine-provider.ts';
import { liveFacts } from './live-facts.ts';
import type { Paths } from './paths.ts';
import { planFacts } from './plan-facts.ts';
import { policyGate } from './rego/check-policies.ts';
import { once } from './once.ts';
import { newRunId } from './run-id.ts';
import { synthContext } from './synth-context.ts';
import { unusedWorkspace } from './unused-workspace.ts';

interface Parts {
  readonly options: AppOptions;
  readonly paths: Paths;
  readonly manifest: Manifest;
  readonly terraform: () => Promise<Terraform>;
  readonly provider: (() => Promise<ProviderServer>) | undefined;
  readonly aws: () => Promise<Aws>;
  readonly emit: Emit;
}

export function workflowOf({ options, paths, manifest, terraform, provider, aws, emit }: Parts): Workflow {
  const { sandbox, clock, env, signal } = options;
  const sayWorkspace = once(() => {
    const message = unusedWorkspace(env['TF_WORKSPACE'], manifest.backend);
    if (message !== null) emit({ type: 'notice.given', message });
    return Promise.resolve();
  });
  return createWorkflow({
    manifest,
    runsDir: paths.runs,
    toolVersion: options.toolVersion,
    terraform: async () => {
      await sayWorkspace();
      return terraform();
    },
    synth: async () => {
      const synthesis = await synthesize({
        manifestFile: paths.manifest,
        outdir: paths.synth,
        sandbox: sandbox !== null,
        stateDir: paths.state,
        env,
        cacheDir: paths.cache,
        signal,
      });
      if (sandbox && !sandbox.provider) await relaxProviderPin(synthesis);
      const context = await synthContext(synthesis, options.providerSchema);
      const findings = checkSynthesis(context, synthesis.findings, manifest, { today: today(clock) });
      return { ...synthesis, findings };
    },
    accountEnv: (account) =>
      sandbox === null
        ? {}
        : {
            ...sandboxEnvironment(sandbox.url, account, manifest),
            ...(sandbox.provider ? {} : genuineProviderEnvironment(sandbox.url)),
          },
    ...(provider ? { provider } : {}),
    ...(sandbox && !sandbox.provider ? { whySkipped: lacksSchema } : {}),
    caller: async (account) => (await aws()).readers(account).identity(),
    facts: liveFacts(aws),
    warm: async (what) => (await import('../aws/warm.ts')).warm(what),
    checkPlan: async (plans, exposures, run) => {
      const facts = await planFacts(plans, exposures, aws);
      return checkPlan({ manifest, plans, exposures, facts, ...run }, { today: today(clock) });
    },
    policies: (directories) =>
      policyGate({ directories, manifest, cwd: dirname(paths.manifest), env, signal, clock, emit }),
    asCommand: (words) => commandLine({ line: () => words }, null, options),
    existing: async (account, region) => existingThings(await aws(), account, region),
    emit,
    clock,
    newRunId: () => newRunId(clock),
  });
}

/** Whatever credentials the user has, none of them may reach a process that works on the sandbox. */
const sandboxEnvironment = (url: string, account: AccountId, manifest: Manifest): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: url,
  AWS_ENDPOINT_URL_STS: url,
  AWS_ACCESS_KEY_ID: account,
  AWS_SECRET_ACCESS_KEY: 'sandbox',
  AWS_SESSION_TOKEN: '',
  AWS_PROFILE: '',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_REGION: manifest.accounts.find(({ id }) => id === account)?.region ?? manifest.region,
  AWS_EC2_METADATA_DISABLED: 'true',
});
