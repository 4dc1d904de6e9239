import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { genuineProviderConfig } from '../../scripts/genuine-provider/cli-config.ts';
import { startProviderProcess } from '../../src/sandbox/provider/index.ts';
import { row, type Figure } from '../figure.ts';
import { findTerraform } from '../find-terraform.ts';
import { environment, temporaryFolder } from '../place.ts';
import { serveSandbox } from '../served-sandbox.ts';
import { bestInterleaved } from '../stopwatch.ts';

const OF_EACH = 100;
const ACCOUNT = '111122223333';

/** From the first resource that begins to the last one that is done: neither provider's start counts. */
export const providerApply: Figure = {
  name: 'provider-apply',
  about: 'apply of 300 resources through the served provider against the genuine one, both on the sandbox',
  async measure() {
    const goal = { timesBaseline: 1.3 };
    const missing = (what: string) => [row('provider-apply-300', 'ms', null, null, goal, `${what} not found`)];
    const terraform = findTerraform();
    if (!terraform) return missing('terraform');
    const config = genuineProviderConfig(temporaryFolder());
    if (config === undefined) return missing('a copy of the genuine provider');
    const best = await bestInterleaved({
      served: () => served(terraform),
      genuine: () =>
        apply(terraform, (url) => ({ TF_CLI_CONFIG_FILE: config, AWS_ENDPOINT_URL: url, HTTP_PROXY: url })),
    });
    return [row('provider-apply-300', 'ms', best.served, best.genuine, goal)];
  },
};

async function served(terraform: string): Promise<number> {
  let stop = (): Promise<void> => Promise.resolve();
  try {
    return await apply(terraform, async (sandboxUrl) => {
      const provider = await startProviderProcess({ sandboxUrl, registry: 'registry.terraform.io' });
      stop = () => provider.stop();
      return provider.env;
    });
  } finally {
    await stop();
  }
}

type Environment = Readonly<Record<string, string>>;

async function apply(terraform: string, envFor: (url: string) => Environment | Promise<Environment>): Promise<number> {
  const sandbox = await serveSandbox();
  try {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'main.tf.json'), JSON.stringify(CONFIGURATION));
    const env = { ...environment(cwd), ...(await envFor(sandbox.url)), CHECKPOINT_DISABLE: '1' };
    run(terraform, ['init', '-input=false'], cwd, env);
    return spanOf(run(terraform, ['apply', '-auto-approve', '-input=false', '-json'], cwd, env));
  } finally {
    await sandbox.stop();
  }
}

function run(terraform: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): string {
  const done = spawnSync(terraform, args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`terraform ${args[0] ?? ''}: ${done.stdout.slice(-2000)}${done.stderr}`);
  return done.stdout;
}

/** Terraform stamps each line of `-json` output: https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
function spanOf(output: string): number {
  const times = output
    .split('\n')
    .filter((line) => /"type":"apply_(start|complete)"/.test(line))
    .map((line) => Date.parse((JSON.parse(line) as { readonly '@timestamp': string })['@timestamp']));
  if (times.length !== 2 * 3 * OF_EACH) throw new Error(`${times.length} resource lines instead of ${6 * OF_EACH}`);
  return Math.max(...times) - Math.min(...times);
}

const policy = (statement: object): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });

const numbered = (make: (name: string) => object): object =>
  Object.fromEntries(Array.from({ length: OF_EACH }, (_, index) => [`n${index}`, make(`n${index}`)]));

const CONFIGURATION = {
  terraform: { required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.0.0' } } },
  provider: { aws: { region: 'us-east-1', access_key: ACCOUNT, secret_key: 'sandbox' } },
  resource: {
    aws_ram_resource_share: numbered((name) => ({ name, allow_external_principals: true })),
    aws_iam_role: numbered((name) => ({
      name,
      assume_role_policy: policy({ Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }),
    })),
    aws_iam_role_policy: numbered((name) => ({
      name,
      role: `\${aws_iam_role.${name}.name}`,
      policy: policy({ Action: 'sagemaker:DescribePipeline', Resource: '*' }),
    })),
  },
};
