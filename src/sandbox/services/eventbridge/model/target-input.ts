import type { Target } from '@aws-sdk/client-eventbridge';
import type { BusEvent } from './deliver.ts';

/**
 * What a target is sent: the event, a part of it, a constant, or a text made of its parts.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function inputOf(
  target: Target,
  event: BusEvent,
  rule: { readonly arn: string; readonly name: string },
): string {
  if (target.Input !== undefined) return target.Input;
  if (target.InputPath !== undefined) return JSON.stringify(at(event, target.InputPath) ?? null);
  const { InputTransformer: transformer } = target;
  if (!transformer) return JSON.stringify(event);
  const values: Record<string, unknown> = {
    'aws.events.rule-arn': rule.arn,
    'aws.events.rule-name': rule.name,
    'aws.events.event.ingestion-time': event.time,
    'aws.events.event': withoutDetail(event),
    'aws.events.event.json': event,
  };
  for (const [name, path] of Object.entries(transformer.InputPathsMap ?? {})) values[name] = at(event, path);
  return filled(transformer.InputTemplate ?? '', values);
}

const withoutDetail = ({ detail: _detail, ...event }: BusEvent): object => event;

/** `$.detail.name` and `$.resources[0]`; nothing else of JSONPath. */
function at(event: object, path: string): unknown {
  const steps = [...path.replace(/^\$/, '').matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['([^']+)'\]/g)];
  return steps.reduce<unknown>((value, [, dot, index, quoted]) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = dot ?? index ?? quoted ?? '';
    return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }, event);
}

/** In quotes a value is its text; outside of them its JSON, so that a template of an object stays one. */
function filled(template: string, values: Readonly<Record<string, unknown>>): string {
  const json = /^\s*[[{]/.test(template);
  let quoted = false;
  return template.replace(/\\"|"|<([\w.-]+)>/g, (whole, name?: string) => {
    if (whole === '"') quoted = !quoted;
    if (name === undefined || !Object.hasOwn(values, name)) return whole;
    const value = values[name];
    const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
    if (!json) return text;
    return quoted ? JSON.stringify(text).slice(1, -1) : JSON.stringify(value ?? '');
  });
}
