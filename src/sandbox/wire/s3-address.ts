import type { WireRequest } from './message.ts';

/** An S3 request with its bucket taken out of the path or the host name: what is left is `/` or `/KEY`. */
export interface S3Address {
  readonly bucket: string | undefined;
  readonly request: WireRequest;
}

/** Host names that carry the bucket in front: `BUCKET.localhost`, `BUCKET.s3.REGION.amazonaws.com`. */
const VIRTUAL_HOST = /^(.+)\.(?:localhost|[a-z0-9-]+\.test|s3(?:[.-][a-z0-9.-]*)?\.amazonaws\.com)(?::\d+)?$/;

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html */
export function s3Address(request: WireRequest): S3Address {
  const body = withoutChunks(request);
  const host = VIRTUAL_HOST.exec(request.headers['host'] ?? '')?.[1];
  if (host !== undefined) return { bucket: host, request: body };
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(request.path) ?? [];
  return { bucket: bucket === '' ? undefined : bucket, request: { ...body, path: `/${key}` } };
}

/**
 * Bodies sent as `aws-chunked` (signed chunks, or checksums in a trailer) as the plain bytes they stand for.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
function withoutChunks(request: WireRequest): WireRequest {
  const { headers } = request;
  const streaming = headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true;
  const encodings = (headers['content-encoding'] ?? '').split(',').map((one) => one.trim());
  if (!streaming && !encodings.includes('aws-chunked')) return request;
  const { body, trailers } = readChunks(Buffer.from(request.body));
  const { 'content-encoding': _encoding, ...others } = headers;
  const left = encodings.filter((one) => one !== '' && one !== 'aws-chunked').join(',');
  const plain = { ...others, ...trailers, ...(left !== '' && { 'content-encoding': left }) };
  return { ...request, headers: { ...plain, 'content-length': String(body.length) }, body };
}

function readChunks(bytes: Buffer): { readonly body: Buffer; readonly trailers: Record<string, string> } {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) break;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    at = end + 2;
    if (!(size > 0)) break;
    parts.push(bytes.subarray(at, at + size));
    at += size + 2;
  }
  const lines = bytes.toString('latin1', at).split('\r\n');
  const trailers = lines.flatMap((line) => {
    const match = /^(x-amz-checksum-[\w-]+):\s*(.+)$/i.exec(line);
    return match ? [[(match[1] ?? '').toLowerCase(), match[2] ?? ''] as const] : [];
  });
  return { body: Buffer.concat(parts), trailers: Object.fromEntries(trailers) };
}
