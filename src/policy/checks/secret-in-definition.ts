import { nameFor } from '../../domain/mask-plan.ts';
import type { Json } from '../../domain/plan.ts';
import { isLiteral, isSecretName, secretsIn } from '../../domain/secrets.ts';
import type { Check, Hit } from '../check.ts';
import { definitionsOf } from '../pipeline-definition.ts';

export const secretInDefinition = {
  id: 'secret-in-definition',
  severity: 'error',
  summary:
    'the definition of a pipeline holds a secret in clear and is or will be shared (error), or is written (warning)',
  why: 'DescribePipeline gives the whole definition, with environment, hyperparameters and defaults, to everybody it is shared with, and to everybody who may read in the account',
  fix: 'keep it in AWS Secrets Manager and let the job read it there by its role; then rotate it, because whoever could read the definition has it',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-pipeline.html',
  plan: (context) =>
    definitionsOf(context).flatMap(({ pipeline, subject, shared, json }) =>
      secretsAt(json, '', '').map(({ path, what }): Hit => ({
        subject,
        ...(shared ? {} : { severity: 'warning' }),
        // Where it is and what it looks like; never the value.
        message: `pipeline ${pipeline} has ${what} in clear at ${path}`,
      })),
    ),
} as const satisfies Check;

interface Secret {
  readonly path: string;
  readonly what: string;
}

function secretsAt(value: Json, path: string, name: string): readonly Secret[] {
  if (typeof value === 'string') {
    const [shape] = secretsIn(value);
    const named =
      isSecretName(name) && isLiteral(value) ? `a value named like a secret (${value.length} characters)` : undefined;
    const what = shape ?? named;
    return what === undefined ? [] : [{ path, what }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = Array.isArray(value)
      ? `${path}[${labelOf(inner as Json) ?? key}]`
      : path === ''
        ? key
        : `${path}.${key}`;
    return secretsAt(inner as Json, place, Array.isArray(value) ? name : nameFor(value, key));
  });
}

/** `Steps[train]` is found sooner than `Steps[3]`. */
function labelOf(value: Json): string | undefined {
  const label = typeof value === 'object' && value !== null && 'Name' in value ? value['Name'] : undefined;
  return typeof label === 'string' ? label : undefined;
}
