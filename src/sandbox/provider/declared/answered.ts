import { attributesOf, nestedOf } from '../schema/schema.ts';
import type { Block, CtyType, NestedBlock } from '../schema/schema.ts';
import type { Fields, Value } from '../values/value.ts';
import { isSingle } from './members.ts';
import { memberName } from './names.ts';
import type { Naming } from './names.ts';

type Answer = Readonly<Record<string, unknown>>;

/** An API's answer as attributes and blocks; what it does not say is null, what has no member is left out. */
export function answeredFields(block: Block, answer: object, naming: Naming, at = ''): Fields {
  const fields: Record<string, Value> = {};
  for (const [name, { type }] of attributesOf(block)) {
    const member = memberName(naming, at + name);
    if (member !== undefined) fields[name] = valueOf(type, (answer as Answer)[member], naming, at + name);
  }
  for (const [name, nested] of nestedOf(block)) {
    const member = memberName(naming, at + name);
    if (member !== undefined) fields[name] = nestedFields(nested, (answer as Answer)[member], naming, at + name);
  }
  return fields;
}

function nestedFields(nested: NestedBlock, answer: unknown, naming: Naming, path: string): Value {
  const one = (value: unknown): Fields => answeredFields(nested.block, objectOf(value), naming, `${path}.`);
  if (answer === undefined || answer === null) return nested.nesting_mode === 'single' ? null : [];
  if (nested.nesting_mode === 'single') return one(answer);
  if (isSingle(nested, naming, path)) return [one(answer)];
  return Array.isArray(answer) ? answer.map(one) : [];
}

function valueOf(type: CtyType, answer: unknown, naming: Naming, path: string): Value {
  if (answer === undefined || answer === null) return null;
  if (answer instanceof Date) return timeText(answer);
  if (type === 'number') return Number(answer);
  if (type === 'bool') return answer === true || answer === 'true';
  if (typeof type === 'string') return String(answer);
  if (type[0] === 'object') return objectFields(type[1], objectOf(answer), naming, path);
  const inner = type[1];
  if (Array.isArray(answer)) return answer.map((one) => valueOf(inner, one, naming, path));
  return Object.fromEntries(
    Object.entries(objectOf(answer)).map(([key, one]) => [key, valueOf(inner, one, naming, path)]),
  );
}

const objectFields = (types: Readonly<Record<string, CtyType>>, answer: Answer, naming: Naming, path: string): Fields =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => {
      const member = memberName(naming, `${path}.${name}`);
      return [name, member === undefined ? null : valueOf(type, answer[member], naming, `${path}.${name}`)];
    }),
  );

const objectOf = (value: unknown): Answer => (typeof value === 'object' && value !== null ? (value as Answer) : {});

/** To the second, as the genuine provider writes times. */
const timeText = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
