import type { Aws } from '../aws/ports.ts';
import type { AccountId } from '../domain/arn.ts';
import type { Emit } from '../domain/events/index.ts';
import type { Finding } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest.ts';
import { checkPlan, sourceOf } from '../policy/index.ts';
import { synthesize } from '../terraform/synth/synthesize.ts';
import type { Terraform } from '../terraform/ports.ts';
import { createWorkflow } from '../workflow/index.ts';
import type { ProviderServer, Workflow } from '../workflow/ports.ts';
import type { AppOptions } from './options.ts';
import { genuineProviderEnvironment, relaxProviderPin } from './genuine-provider.ts';
import { liveFacts } from './live-facts.ts';
import type { Paths } from './paths.ts';
import { newRunId } from './run-id.ts';

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
  return createWorkflow({
    manifest,
    runsDir: paths.runs,
    toolVersion: options.toolVersion,
    terraform,
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
      return { ...synthesis, findings: synthesis.findings.map((finding) => withSource(finding, manifest)) };
    },
    accountEnv: (account) =>
      sandbox === null
        ? {}
        : {
            ...sandboxEnvironment(sandbox.url, account, manifest),
            ...(sandbox.provider ? {} : genuineProviderEnvironment(sandbox.url)),
          },
    ...(provider ? { provider } : {}),
    caller: async (account) => (await aws()).readers(account).identity(),
    facts: liveFacts(aws),
    checkPlan: (plans, exposures) => checkPlan(plans, exposures).map((finding) => withSource(finding, manifest)),
    emit,
    clock,
    newRunId: () => newRunId(clock),
  });
}

/** Annotations and checks know the construct; the line of the manifest that declared it is found by that. */
function withSource(finding: Finding, manifest: Manifest): Finding {
  const at = finding.at ?? sourceOf(manifest, finding.subject);
  return at === undefined ? finding : { ...finding, at };
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
