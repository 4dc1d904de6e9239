import type { PipelineDescription } from './pipeline-ports.ts';

type Parameters = PipelineDescription['parameters'];

/**
 * Parameters and step names of a pipeline definition, steps of condition branches included. A definition that is not of
 * the known form gives none: it is AWS's, and only shown.
 * https://aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema/
 */
export function readDefinition(text: string): { readonly parameters: Parameters; readonly steps: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { parameters: [], steps: [] };
  }
  return {
    parameters: listIn(value, 'Parameters').map((one) => ({
      name: textIn(one, 'Name') ?? '',
      type: textIn(one, 'Type') ?? 'String',
      default: textIn(one, 'DefaultValue'),
    })),
    steps: stepNames(listIn(value, 'Steps')),
  };
}

function stepNames(steps: readonly unknown[]): string[] {
  return steps.flatMap((step) => {
    const branches = fieldOf(step, 'Arguments');
    const nested = [...listIn(branches, 'IfSteps'), ...listIn(branches, 'ElseSteps')];
    return [textIn(step, 'Name') ?? [], stepNames(nested)].flat();
  });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const field = fieldOf(value, key);
  return Array.isArray(field) ? field : [];
}

function textIn(value: unknown, key: string): string | null {
  const field = fieldOf(value, key);
  return typeof field === 'string'
    ? field
    : typeof field === 'number' || typeof field === 'boolean'
      ? String(field)
      : null;
}
