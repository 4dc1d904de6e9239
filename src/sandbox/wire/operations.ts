import type { $SchemaRef, SchemaTraits, StaticErrorSchema, StaticOperationSchema } from '@smithy/types';
import { toRoute, type Route } from './routes.ts';
import type { ClientModule } from './client-protocol.ts';

/** One operation as its schema describes it. */
export interface WireOperation {
  readonly name: string;
  readonly namespace: string;
  readonly traits: SchemaTraits;
  readonly input: $SchemaRef;
  readonly output: $SchemaRef;
  /** HTTP status of success. */
  readonly status: number;
  /** REST protocols only. */
  readonly route?: Route;
}

const OPERATION = 9;
const ERROR = -3;

/** Every operation of a client: its exported schemas whose first element is 9. */
export function operationsOf(module: ClientModule): Map<string, WireOperation> {
  const operations = new Map<string, WireOperation>();
  for (const schema of Object.values(module)) {
    if (Array.isArray(schema) && schema[0] === OPERATION) {
      const operation = toOperation(schema as StaticOperationSchema);
      operations.set(operation.name, operation);
    }
  }
  return operations;
}

/** Every modelled error of a client, by shape name. */
export function errorsOf(module: ClientModule): Map<string, StaticErrorSchema> {
  const errors = new Map<string, StaticErrorSchema>();
  for (const schema of Object.values(module)) {
    if (Array.isArray(schema) && schema[0] === ERROR) errors.set(schema[2] as string, schema as StaticErrorSchema);
  }
  return errors;
}

function toOperation([, namespace, name, traits, input, output]: StaticOperationSchema): WireOperation {
  const http = typeof traits === 'object' ? traits.http : undefined;
  const status = http?.[2] ?? 200;
  return { name, namespace, traits, input, output, status, ...(http && { route: toRoute(http[0], http[1]) }) };
}
