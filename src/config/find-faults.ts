import { RULES } from './rules/index.ts';
import type { RuleName } from './rules/index.ts';
import type { ChoiceShape, MappingShape, RecordShape, Shape } from './schema/shape.ts';
import type { Path } from './yaml-source.ts';

/** Where a file is not as its schema says, and how; what to tell of it, `shape-problems.ts` knows. */
export type Fault = { readonly path: Path } & (
  | { readonly fault: 'unknown-keys'; readonly keys: readonly string[] }
  | { readonly fault: 'missing' }
  | { readonly fault: 'empty-list' }
  | { readonly fault: 'wrong-kind'; readonly wanted: Kind }
  /** The path ends in the key. */
  | { readonly fault: 'key-against-rule'; readonly rule: RuleName }
  | { readonly fault: 'against-rule'; readonly rule: RuleName }
  | { readonly fault: 'unknown-version' }
  | { readonly fault: 'unknown-word'; readonly values: ChoiceShape['values'] }
);

/** What is told by its kind; of a choice or a constant its values are told. */
export type Kind = Exclude<Shape['kind'], 'choice' | 'constant'>;

/** Every fault of a value, those of a mapping's keys before the keys it should not have. */
export function findFaults(root: unknown, schema: Shape): readonly Fault[] {
  const faults: Fault[] = [];
  // One path for all, copied only for a fault: most files have none.
  const path: (string | number)[] = [];
  const told = (): Path => [...path];

  const visit = (value: unknown, shape: Shape): void => {
    if (value === undefined) {
      faults.push({ path: told(), fault: 'missing' });
      return;
    }
    switch (shape.kind) {
      case 'text':
        return visitText(value, shape.rule);
      case 'flag':
        if (typeof value !== 'boolean') wrongKind(shape);
        return;
      case 'constant':
        if (value !== shape.value) faults.push({ path: told(), fault: 'unknown-version' });
        return;
      case 'choice':
        if (!(shape.values as readonly unknown[]).includes(value))
          faults.push({ path: told(), fault: 'unknown-word', values: shape.values });
        return;
      case 'list':
        if (!Array.isArray(value)) return wrongKind(shape);
        if (value.length === 0 && !shape.mayBeEmpty) faults.push({ path: told(), fault: 'empty-list' });
        value.forEach((item: unknown, index) => inside(index, item ?? null, shape.item));
        return;
      case 'record':
        return isMapping(value) ? visitRecord(value, shape) : wrongKind(shape);
      case 'mapping':
        return isMapping(value) ? visitMapping(value, shape) : wrongKind(shape);
    }
  };

  const inside = (step: string | number, value: unknown, shape: Shape): void => {
    path.push(step);
    visit(value, shape);
    path.pop();
  };

  const wrongKind = ({ kind }: { readonly kind: Kind }): void =>
    void faults.push({ path: told(), fault: 'wrong-kind', wanted: kind });

  function visitText(value: unknown, rule: RuleName): void {
    if (value === null || typeof value === 'object') faults.push({ path: told(), fault: 'wrong-kind', wanted: 'text' });
    else if (typeof value !== 'string' || !RULES[rule].pattern.test(value))
      faults.push({ path: told(), fault: 'against-rule', rule });
  }

  function visitRecord(value: Mapping, { key: { rule }, value: shape }: RecordShape): void {
    for (const [key, item] of Object.entries(value)) {
      if (RULES[rule].pattern.test(key)) inside(key, item, shape);
      else faults.push({ path: [...path, key], fault: 'key-against-rule', rule });
    }
  }

  function visitMapping(value: Mapping, { keys }: MappingShape): void {
    for (const [key, shape] of Object.entries(keys)) {
      const item = value[key];
      if (shape.kind !== 'optional') inside(key, item, shape);
      else if (item !== undefined && !(item === null && shape.mayBeNothing)) inside(key, item, shape.shape);
    }
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(keys, key));
    if (unknown.length > 0) faults.push({ path: told(), fault: 'unknown-keys', keys: unknown });
  }

  visit(root, schema);
  return faults;
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
