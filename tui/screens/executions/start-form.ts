import type { StartExecutionInput } from '../../../src/commands/start-execution.ts';
import { payerNote } from '../../../src/commands/engine/payer.ts';
import { executionIdOf, pipelineNameOf, type Arn } from '../../../src/domain/arn.ts';
import type { DeclaredParameter } from '../../ports.ts';
import type { FormField, FormSpec } from '../../shell/form.ts';
import type { Actor } from './actors.ts';

/** Who starts it, its declared parameters with their defaults, and a name. */
export function startForm(
  pipelineArn: Arn,
  declared: readonly DeclaredParameter[],
  actors: readonly Actor[],
  /** The execution under the cursor: what chosen steps take over is its. */
  from: Arn | null,
  start: (input: StartExecutionInput) => void,
): FormSpec {
  const able = actors.filter(({ blocked }) => blocked === null);
  const fields: readonly FormField[] = [
    {
      kind: 'choice',
      name: 'as',
      label: 'as account',
      value: able[0]?.account ?? '',
      options: able.map(({ account, name }) => ({
        value: account,
        label: name === account ? account : `${name} (${account})`,
        note: payerNote(pipelineArn, account),
      })),
    },
    ...declared.map((parameter): FormField => ({
      kind: 'text',
      name: `parameter ${parameter.name}`,
      label: parameter.name,
      value: parameter.default ?? '',
      note: `${parameter.type}, ${parameter.default === null ? 'no default: it needs a value' : `default ${parameter.default}`}`,
      check: (value) => valueProblem(parameter, value),
    })),
    { kind: 'text', name: 'name', label: 'display name', value: '', note: 'optional: how it is called in lists' },
    {
      kind: 'text',
      name: 'steps',
      label: 'only steps',
      value: '',
      note: `optional, comma-separated: these alone run, with what ${from === null ? 'the newest execution' : executionIdOf(from)} made`,
    },
  ];
  return {
    title: `Start ${pipelineNameOf(pipelineArn)}`,
    notes: actors.flatMap(({ blocked }) => (blocked === null ? [] : [blocked])),
    fields,
    submitLabel: 'start',
    submit(values) {
      const displayName = (values['name'] ?? '').trim();
      const steps = (values['steps'] ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      start({
        pipelineArn,
        account: values['as'] ?? '',
        parameters: declared
          .map(({ name, default: usual }) => ({ name, value: values[`parameter ${name}`] ?? '', usual }))
          .filter(({ value, usual }) => value !== (usual ?? ''))
          .map(({ name, value }) => ({ name, value })),
        ...(displayName === '' ? {} : { displayName }),
        ...(steps.length === 0 ? {} : { selective: { from, steps } }),
      });
    },
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-parameters.html */
const TYPES: Readonly<Record<string, readonly [RegExp, string]>> = {
  Integer: [/^-?\d+$/, 'a whole number'],
  Float: [/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, 'a number'],
  Boolean: [/^(true|false)$/i, 'true or false'],
};

function valueProblem({ name, type, default: usual }: DeclaredParameter, value: string): string | null {
  if (value === '') return usual === null ? `${name} has no default: it needs a value` : null;
  const [pattern, words] = TYPES[type] ?? [];
  return pattern && !pattern.test(value) ? `${name} must be ${words ?? type}, not ${value}` : null;
}
