import type { NormalizedSchema } from '@smithy/core/schema';
import type { ReadScalar } from './scalars.ts';

interface FormNode {
  value?: string;
  readonly children: Map<string, FormNode>;
}

/** Reads an awsQuery form (`Tags.member.1.Key=a`) by its schema. */
export function parseForm(schema: NormalizedSchema, form: URLSearchParams, read: ReadScalar): unknown {
  return schema.isUnitSchema() ? {} : fromNode(schema, toTree(form), read);
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

function fromNode(schema: NormalizedSchema, node: FormNode, read: ReadScalar): unknown {
  const flattened = Boolean(schema.getMergedTraits().xmlFlattened);
  if (schema.isStructSchema()) {
    const out: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const child = node.children.get(wireName(member, name));
      if (child) out[name] = fromNode(member, child, read);
    }
    return out;
  }
  if (schema.isListSchema()) {
    const value = schema.getValueSchema();
    const items = flattened ? node : node.children.get(wireName(value, 'member'));
    return numbered(items).map((child) => fromNode(value, child, read));
  }
  if (schema.isMapSchema()) {
    const [key, value] = [schema.getKeySchema(), schema.getValueSchema()];
    return Object.fromEntries(
      numbered(flattened ? node : node.children.get('entry')).map((entry) => [
        entry.children.get(wireName(key, 'key'))?.value ?? '',
        fromNode(value, entry.children.get(wireName(value, 'value')) ?? leaf(), read),
      ]),
    );
  }
  return read(schema, node.value ?? '');
}

const wireName = (schema: NormalizedSchema, otherwise: string): string => schema.getMergedTraits().xmlName ?? otherwise;

function numbered(node: FormNode | undefined): FormNode[] {
  return [...(node?.children ?? [])]
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}
