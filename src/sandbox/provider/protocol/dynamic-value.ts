import { Decoder, Encoder, ExtData, ExtensionCodec } from '@msgpack/msgpack';

import { UNKNOWN, Unknown } from '../values/value.ts';
import type { Value } from '../values/value.ts';
import type { MessageInput, MessageOf } from './messages.ts';

/** Extension 0 is a plain unknown, 12 a refined one (go-cty's msgpack); any other extension is an unknown too. */
const extensions = new ExtensionCodec();
extensions.register({
  type: 0,
  encode: (value: unknown) => (value instanceof Unknown && value.refinement === undefined ? new Uint8Array([0]) : null),
  decode: () => UNKNOWN,
});
extensions.register({
  type: 12,
  encode: (value: unknown) => (value instanceof Unknown ? (value.refinement ?? null) : null),
  decode: (payload: Uint8Array) => new Unknown(Uint8Array.from(payload)),
});
const encoder = new Encoder({ extensionCodec: extensions });
const decoder = new Decoder({ extensionCodec: extensions });

/** What Terraform sends: msgpack, or JSON where it says so. */
export function fromDynamicValue(value: MessageOf<'DynamicValue'> | undefined): Value {
  if (value && value.msgpack.length > 0) return understood(decoder.decode(value.msgpack));
  if (value && value.json.length > 0) return JSON.parse(Buffer.from(value.json).toString('utf8')) as Value;
  return null;
}

export const toDynamicValue = (value: Value): MessageInput<'DynamicValue'> => ({ msgpack: encoder.encode(value) });

/** Extension codes of a newer Terraform arrive as `ExtData`, wherever they are. */
function understood(value: unknown): Value {
  if (value instanceof ExtData) return UNKNOWN;
  if (value instanceof Unknown || value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(understood);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, understood(one)]));
}
