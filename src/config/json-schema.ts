import { RULES } from './rules/index.ts';
import { bare } from './schema-walk.ts';
import { manifestSchema } from './schema/index.ts';
import type { MappingShape, Shape, TextShape } from './schema/shape.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of the manifest for editors, made from the schema that reads it; committed as schema/sagelane.schema.json. */
export const manifestJsonSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Sagelane manifest',
  ...jsonSchemaOf(manifestSchema),
});

function jsonSchemaOf(shape: Shape): JsonSchema {
  const { description } = shape;
  return { ...bodyOf(shape), ...(description !== undefined && { description }) };
}

function bodyOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return textOf(shape);
    case 'flag':
      return { type: 'boolean' };
    case 'constant':
      return { type: 'number', const: shape.value };
    case 'choice':
      return { type: 'string', enum: shape.values };
    case 'list':
      return { ...(!shape.mayBeEmpty && { minItems: 1 }), type: 'array', items: jsonSchemaOf(shape.item) };
    case 'record':
      return {
        type: 'object',
        propertyNames: jsonSchemaOf(shape.key),
        additionalProperties: jsonSchemaOf(shape.value),
      };
    case 'mapping':
      return mappingOf(shape);
  }
}

function textOf({ rule, words }: TextShape): JsonSchema {
  const text = { type: 'string', pattern: RULES[rule].pattern.source };
  if (!words) return text;
  return {
    anyOf: [
      { type: 'string', enum: words.values },
      { ...text, description: words.otherwise },
    ],
  };
}

function mappingOf({ keys }: MappingShape): JsonSchema {
  const entries = Object.entries(keys);
  const properties = entries.map(([key, shape]) => {
    const schema = jsonSchemaOf(bare(shape));
    const orNothing = shape.kind === 'optional' && shape.mayBeNothing;
    return [key, orNothing ? { anyOf: [schema, { type: 'null' }] } : schema] as const;
  });
  const required = entries.filter(([, { kind }]) => kind !== 'optional').map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
