import * as z from 'zod/mini';
import { manifestSchema } from './schema/index.ts';

/** JSON Schema of the manifest for editors, made from the schema that reads it; committed as schema/sagelane.schema.json. */
export function manifestJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema, { io: 'input', target: 'draft-7' });
  return { $schema, title: 'Sagelane manifest', ...schema };
}
