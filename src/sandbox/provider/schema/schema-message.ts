import { encodeMessage } from '../protocol/codec.ts';
import type { MessageInput } from '../protocol/messages.ts';
import { providerSchema } from './provider-schema.ts';
import { schemaData } from './schema-data.ts';
import { attributesOf, nestedOf } from './schema.ts';
import type { Block, Schema } from './schema.ts';

const NESTING = { single: 1, list: 2, set: 3 } as const;
const encoder = new TextEncoder();

let encoded: Buffer | undefined;

/** The answer to GetSchema, encoded once per process: it is the same for everybody, and large. */
export function schemaResponse(): Buffer {
  encoded ??= encodeMessage('SchemaResponse', {
    provider: schemaMessage(providerSchema),
    resource_schemas: messagesOf(schemaData().resources),
    data_source_schemas: messagesOf(schemaData().dataSources),
    server_capabilities: { plan_destroy: true, get_provider_schema_optional: true },
  });
  return encoded;
}

const messagesOf = (schemas: Readonly<Record<string, Schema>>): Record<string, MessageInput<'Schema'>> =>
  Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, schemaMessage(schema)]));

const schemaMessage = (schema: Schema): MessageInput<'Schema'> => ({
  version: schema.version ?? 0,
  block: blockMessage(schema.block),
});

function blockMessage(block: Block): MessageInput<'Block'> {
  return {
    deprecated: block.deprecated,
    attributes: attributesOf(block).map(([name, { type, ...flags }]) => ({
      name,
      type: encoder.encode(JSON.stringify(type)),
      ...flags,
    })),
    block_types: nestedOf(block).map(([type_name, nested]) => ({
      type_name,
      block: blockMessage(nested.block),
      nesting: NESTING[nested.nesting_mode],
      min_items: nested.min_items,
      max_items: nested.max_items,
    })),
  };
}
