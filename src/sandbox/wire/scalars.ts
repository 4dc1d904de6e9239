import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { ProtocolKind } from './client-protocol.ts';

/** Reads a scalar out of a label, a query string or a form. */
export type ReadScalar = (schema: NormalizedSchema, text: string) => unknown;

const DATE_TIME = 5;
const EPOCH_SECONDS = 7;

export function scalarReader(kind: ProtocolKind): ReadScalar {
  const deserializer = new FromStringShapeDeserializer({
    httpBindings: kind.startsWith('rest'),
    timestampFormat: { useTrait: true, default: kind === 'restJson1' ? EPOCH_SECONDS : DATE_TIME },
  });
  return (schema, text) => deserializer.read(schema, text) as unknown;
}
