import type { NormalizedSchema } from '@smithy/core/schema';
import type { ReadScalar } from './scalars.ts';

interface FormNode {
  value?: string;
  readonly children: Map<string, FormNode>;
}

/** How a query protocol writes its forms. */
export interface FormStyle {
  readonly read: ReadScalar;
  /** EC2 capitalises its names and flattens every list. */
  readonly ec2: boolean;
}

/** Reads an awsQuery (`Tags.member.1.Key=a`) or ec2Query (`Filter.1.Name=a`) form by its schema. */
export function parseForm(schema: NormalizedSchema, form: URLSearchParams, style: FormStyle): unknown {
  return schema.isUnitSchema() ? {} : fromNode(schema, toTree(form), style);
}

const leaf = (): FormNode => ({ children: new Map() });

function toTree(form: URLSearchParams): FormNode {
  const root = leaf();
  for (const [key, value] of form) {
    let node = root;
    for (const part of key.split('.')) {
      let next = node.children.get(part);
      if (!next) node.children.set(part, (next = leaf()));
      node = next;
    }
    node.value = value;
  }
  return root;
}

function fromNode(schema: NormalizedSchema, node: FormNode, style: FormStyle): unknown {
  const flattened = style.ec2 || Boolean(schema.getMergedTraits().xmlFlattened);
  if (schema.isStructSchema()) {
    const out: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const child = node.children.get(style.ec2 ? ec2Name(member, name) : wireName(member, name));
      if (child) out[name] = fromNode(member, child, style);
    }
    return out;
  }
  if (schema.isListSchema()) {
    const value = schema.getValueSchema();
    const items = flattened ? node : node.children.get(wireName(value, 'member'));
    return numbered(items).map((child) => fromNode(value, child, style));
  }
  if (schema.isMapSchema()) {
    const [key, value] = [schema.getKeySchema(), schema.getValueSchema()];
    return Object.fromEntries(
      numbered(flattened ? node : node.children.get('entry')).map((entry) => [
        entry.children.get(wireName(key, 'key'))?.value ?? '',
        fromNode(value, entry.children.get(wireName(value, 'value')) ?? leaf(), style),
      ]),
    );
  }
  return style.read(schema, node.value ?? '');
}

const wireName = (schema: NormalizedSchema, otherwise: string): string => schema.getMergedTraits().xmlName ?? otherwise;

function ec2Name(schema: NormalizedSchema, name: string): string {
  const { ec2QueryName } = schema.getMergedTraits() as { readonly ec2QueryName?: string };
  const key = wireName(schema, name);
  return ec2QueryName ?? key.charAt(0).toUpperCase() + key.slice(1);
}

function numbered(node: FormNode | undefined): FormNode[] {
  return [...(node?.children ?? [])]
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}
