import { Readable } from 'node:stream';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { WireResponse } from './message.ts';

/** Reads an input; a payload that is text or bytes, not a document, is handed on as it is. */
export async function readPayload(
  schema: NormalizedSchema,
  body: Uint8Array,
  read: (body: unknown) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const payload = rawPayloadOf(schema);
  if (!payload) return read(body);
  const input = await read(payload.streamed ? Readable.from([]) : new Uint8Array());
  return { ...input, [payload.name]: payload.text ? Buffer.from(body).toString('utf8') : body };
}

interface RawPayload {
  readonly name: string;
  readonly text: boolean;
  readonly streamed: boolean;
}

function rawPayloadOf(schema: NormalizedSchema): RawPayload | undefined {
  if (!schema.isStructSchema()) return undefined;
  for (const [name, member] of schema.structIterator()) {
    if (!member.getMergedTraits().httpPayload) continue;
    const [text, streamed] = [member.isStringSchema(), member.isStreaming()];
    return text || streamed || member.isBlobSchema() ? { name, text, streamed } : undefined;
  }
  return undefined;
}

/** What of S3's answers is not in its model. */
export function s3Response(operation: string, output: object, response: WireResponse): WireResponse {
  if (operation === 'GetBucketLocation') return { ...response, body: locationBody(output) };
  // A part of an object has a status of its own.
  return 'ContentRange' in output && output.ContentRange !== undefined ? { ...response, status: 206 } : response;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html: the answer is the bare element. */
function locationBody(output: { readonly LocationConstraint?: unknown }): string {
  const open = '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  const region = typeof output.LocationConstraint === 'string' ? output.LocationConstraint : '';
  return region === '' ? `${open}/>` : `${open}>${region}</LocationConstraint>`;
}
