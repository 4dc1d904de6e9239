import type { Json } from '../../domain/plan.ts';
import type { Check } from '../check.ts';
import { definitionsOf, stepsOf, type Step } from '../pipeline-definition.ts';
import { listOf, valueAt } from '../planned.ts';
import { accountsWithIdentity } from '../trusted-identity.ts';

export const unsupportedWithIdentity = {
  id: 'unsupported-with-identity',
  severity: 'error',
  summary:
    'a pipeline of an account with trusted identity propagation uses Pipe mode, Debugger, Profiler, remote debug or a dataset definition',
  why: 'jobs that run as a person cannot use them: the step fails when somebody starts the pipeline from such a Studio',
  fix: 'use File or FastFile mode, switch Debugger, Profiler and remote debug off, and give processing jobs S3 inputs',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-compatibility.html',
  plan: (context) => {
    const accounts = accountsWithIdentity(context);
    return definitionsOf(context)
      .filter(({ account }) => accounts.has(account))
      .flatMap(({ pipeline, subject, json }) =>
        stepsOf(json).flatMap((step) =>
          UNSUPPORTED.filter(({ types, used }) => types.includes(step.type) && used(step.arguments)).map(
            ({ name }) => ({
              subject,
              message: `step ${step.name} of pipeline ${pipeline} uses ${name}`,
            }),
          ),
        ),
      );
  },
} as const satisfies Check;

interface Unsupported {
  readonly name: string;
  readonly types: readonly Step['type'][];
  readonly used: (job: Json | undefined) => boolean;
}

const has = (value: Json | undefined): boolean => listOf(value).length > 0;

const UNSUPPORTED: readonly Unsupported[] = [
  {
    name: 'Pipe mode, which S3 Access Grants exclude',
    types: ['Training'],
    used: (job) =>
      valueAt(job, 'AlgorithmSpecification', 'TrainingInputMode') === 'Pipe' ||
      listOf(valueAt(job, 'InputDataConfig')).some((channel) => valueAt(channel, 'InputMode') === 'Pipe'),
  },
  {
    name: 'Debugger',
    types: ['Training'],
    used: (job) => has(valueAt(job, 'DebugHookConfig')) || has(valueAt(job, 'DebugRuleConfigurations')),
  },
  {
    name: 'Profiler',
    types: ['Training'],
    used: (job) =>
      has(valueAt(job, 'ProfilerRuleConfigurations')) ||
      (has(valueAt(job, 'ProfilerConfig')) && valueAt(job, 'ProfilerConfig', 'DisableProfiler') !== true),
  },
  {
    name: 'remote debug',
    types: ['Training'],
    used: (job) => valueAt(job, 'RemoteDebugConfig', 'EnableRemoteDebug') === true,
  },
  {
    name: 'a dataset definition',
    types: ['Processing'],
    used: (job) => listOf(valueAt(job, 'ProcessingInputs')).some((input) => has(valueAt(input, 'DatasetDefinition'))),
  },
];
