import type { Json, JsonObject } from '../../domain/plan.ts';
import type { Check, Hit, SchemaBlock } from '../check.ts';
import { listOf, textOf, valueAt } from '../planned.ts';

export const unknownArgument = {
  id: 'unknown-argument',
  severity: 'error',
  summary: 'a synthesized stack sets an argument that its pinned provider does not have',
  why: 'an override (addOverride) or a newer binding wrote it; Terraform refuses the whole stack and names only the JSON that nobody wrote by hand',
  fix: 'correct its name, take the override out, or pin a provider that has it',
  source: 'https://developer.hashicorp.com/terraform/cli/commands/providers/schema',
  synth: ({ stacks, schema }) => {
    if (schema === null) return [];
    const sections = [
      ['resource', schema.resources],
      ['data', schema.dataSources],
    ] as const;
    return stacks.flatMap(({ name: stack, json }) =>
      sections.flatMap(([section, known]) =>
        Object.entries(objectAt(json[section])).flatMap(([type, elements]) => {
          const block = known[type]?.block;
          if (!block) return [];
          return Object.entries(objectAt(elements)).flatMap(([name, element]) => {
            const subject = textOf(valueAt(element, '//', 'metadata', 'path')) ?? `${stack}: ${type}.${name}`;
            return unknownIn(element, block, '', META).map((argument): Hit => ({
              subject,
              message: `${type} has no argument ${argument}`,
            }));
          });
        }),
      ),
    );
  },
} as const satisfies Check;

/** What every resource takes from Terraform itself. */
const META = new Set(['//', 'count', 'depends_on', 'for_each', 'lifecycle', 'provider', 'provisioner', 'connection']);
const NONE: ReadonlySet<string> = new Set();

function unknownIn(value: Json, block: SchemaBlock, path: string, allowed: ReadonlySet<string>): readonly string[] {
  return listOf(value).flatMap((one) =>
    Object.entries(objectAt(one)).flatMap(([key, inner]) => {
      const place = `${path}${key}`;
      if (allowed.has(key) || block.attributes?.[key]) return [];
      // Blocks made by an expression have their content one level further down.
      if (key === 'dynamic') return dynamicIn(inner, block, path);
      const nested = block.block_types?.[key]?.block;
      return nested ? unknownIn(inner, nested, `${place}.`, NONE) : [place];
    }),
  );
}

const dynamicIn = (dynamic: Json, block: SchemaBlock, path: string): readonly string[] =>
  Object.entries(objectAt(dynamic)).flatMap(([key, made]) => {
    const nested = block.block_types?.[key]?.block;
    return nested ? unknownIn(valueAt(made, 'content') ?? null, nested, `${path}${key}.`, NONE) : [`${path}${key}`];
  });

const objectAt = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
