import { Readable } from 'node:stream';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { WireResponse } from './message.ts';

/** Reads an input; a payload that clients stream is handed on as the bytes it is. */
export async function readStream(
  schema: NormalizedSchema,
  body: Uint8Array,
  read: (body: unknown) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const name = streamOf(schema);
  if (name === undefined) return read(body);
  const input = await read(Readable.from([]));
  return { ...input, [name]: body };
}

function streamOf(schema: NormalizedSchema): string | undefined {
  if (!schema.isStructSchema()) return undefined;
  for (const [name, member] of schema.structIterator()) if (member.isStreaming()) return name;
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
