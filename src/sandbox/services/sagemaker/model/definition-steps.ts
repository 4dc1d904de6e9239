import { unreadable } from './definition-error.ts';

export interface StepDefinition {
  readonly name: string;
  readonly type: string;
  readonly displayName: string | null;
  readonly description: string | null;
  /** Steps that have to succeed first: `DependsOn`, and those whose properties it reads. */
  readonly after: readonly string[];
  /** Parameters it reads. */
  readonly reads: readonly string[];
  /** The branch it lies in. */
  readonly branch: { readonly condition: string; readonly outcome: 'True' | 'False' } | null;
  /** Of a condition step. */
  readonly conditions: readonly unknown[];
  /** Of a Fail step. */
  readonly message: string | null;
  readonly behaviour: StepBehaviour;
  /** The step as the definition has it. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** How a step behaves here: `Metadata.sandbox.steps.NAME` of the definition, which AWS ignores. */
export interface StepBehaviour {
  readonly seconds: number | null;
  /** It fails this often before it succeeds. */
  readonly failAttempts: number;
  readonly failureReason: string | null;
}

const TYPES = new Set(
  (
    'Training Processing Transform Tuning Condition Fail Model RegisterModel Callback Lambda EMR EMRServerless QualityCheck ' +
    'ClarifyCheck AutoML NotebookJob EndpointConfig CreateEndpointConfig Endpoint InferenceComponent InferenceRecommender ' +
    'MLflow Lineage BedrockCustomModel BedrockCustomModelDeployment BedrockProvisionedModelThroughput BedrockModelImport'
  ).split(' '),
);

export function readSteps(value: unknown, metadata: unknown): StepDefinition[] {
  if (!Array.isArray(value) || value.length === 0) return unreadable('Steps must be a list of at least one step.');
  const steps = value.flatMap((step: unknown) => readStep(step, null, behaviours(metadata)));
  const seen = new Set<string>();
  for (const { name } of steps) {
    if (seen.has(name)) return unreadable(`Step names must be unique, '${name}' is not.`);
    seen.add(name);
  }
  return steps;
}

type Behaviours = Readonly<Record<string, Partial<Record<keyof StepBehaviour, unknown>>>>;

function readStep(value: unknown, branch: StepDefinition['branch'], behaviour: Behaviours): StepDefinition[] {
  const step = record(value);
  const { Name: name, Type: type } = step;
  if (typeof name !== 'string' || !/^[A-Za-z0-9-_]{1,64}$/.test(name)) {
    return unreadable(`The step name '${String(name)}' is not valid.`);
  }
  if (typeof type !== 'string' || !TYPES.has(type))
    return unreadable(`The type '${String(type)}' of step '${name}' is not valid.`);
  const { IfSteps, ElseSteps, Conditions, ...rest } = record(step['Arguments']);
  const { SqsQueueUrl, FunctionArn } = step;
  const references = referencesIn([rest, Conditions, { SqsQueueUrl, FunctionArn }]);
  const own: StepDefinition = {
    name,
    type,
    branch,
    displayName: text(step['DisplayName']),
    description: text(step['Description']),
    after: [...new Set([...dependsOn(name, step['DependsOn']), ...references.steps])],
    reads: references.parameters,
    conditions: Array.isArray(Conditions) ? Conditions : [],
    message: type === 'Fail' ? (text(rest['ErrorMessage']) ?? '') : null,
    behaviour: readBehaviour(behaviour[name]),
    document: step,
  };
  const inside = (steps: unknown, outcome: 'True' | 'False'): StepDefinition[] =>
    Array.isArray(steps) ? steps.flatMap((one: unknown) => readStep(one, { condition: name, outcome }, behaviour)) : [];
  return [own, ...inside(IfSteps, 'True'), ...inside(ElseSteps, 'False')];
}

function dependsOn(step: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  return unreadable(`DependsOn of step '${step}' must be a list of step names.`);
}

/** `{"Get": "Steps.Train.ModelArtifacts"}`, `{"Get": "Parameters.Epochs"}` and the paths of `Std:JsonGet`, wherever they are. */
function referencesIn(value: unknown, found = { steps: [] as string[], parameters: [] as string[] }): typeof found {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    const [, kind, name = ''] = typeof inner === 'string' ? (/^(Steps|Parameters)\.([^.[]+)/.exec(inner) ?? []) : [];
    if (key === 'Get' && kind === 'Steps') found.steps.push(name);
    else if (key === 'Get' && kind === 'Parameters') found.parameters.push(name);
    else referencesIn(inner, found);
  }
  return found;
}

const behaviours = (metadata: unknown): Behaviours =>
  record(record(record(metadata)['sandbox'])['steps']) as Behaviours;

const readBehaviour = (value: Behaviours[string] | undefined): StepBehaviour => ({
  seconds: typeof value?.seconds === 'number' ? value.seconds : null,
  failAttempts: typeof value?.failAttempts === 'number' ? value.failAttempts : 0,
  failureReason: text(value?.failureReason),
});

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
