import { NormalizedSchema } from '@smithy/core/schema';
import type { WireRequest } from './message.ts';
import type { WireOperation } from './operations.ts';
import { s3Address } from './s3-address.ts';
import { matchRoute, type Route } from './routes.ts';

/** What S3's namespace is called in its model. */
export const S3_NAMESPACE = 'com.amazonaws.s3';

/** An S3 operation with what tells it from the others of its method. */
export interface S3Route {
  readonly operation: WireOperation;
  readonly route: Route;
  readonly level: 'service' | 'bucket' | 'object';
  /** Required members in the query: `uploadId` tells UploadPart from PutObject. */
  readonly needed: readonly string[];
  /** CopyObject and UploadPartCopy share their routes with PutObject and UploadPart. */
  readonly copies: boolean;
}

/** An S3 operation found for a request, the request as it is read, and its labels. */
export interface S3Match {
  readonly operation: WireOperation;
  readonly labels: Readonly<Record<string, string>>;
  readonly request: WireRequest;
}

/** S3's operations, the most particular first. */
export function s3Routes(operations: Iterable<WireOperation>): S3Route[] {
  const found: S3Route[] = [];
  for (const operation of operations) {
    const { route } = operation;
    if (!route) continue;
    const members = requiredMembers(operation);
    const bucket = members.some(({ name }) => name === 'Bucket');
    // Only the JS client says which operation it means; the others leave `x-id` out.
    const query = route.query.filter(([key]) => key !== 'x-id');
    found.push({
      operation,
      route: { ...route, query },
      level: route.labels.includes('Key') ? 'object' : bucket ? 'bucket' : 'service',
      needed: members.flatMap(({ query: key }) => (key ? [key] : [])),
      copies: members.some(({ header }) => header === 'x-amz-copy-source'),
    });
  }
  const weight = (one: S3Route): number => one.route.query.length * 10 + one.needed.length * 10 + (one.copies ? 1 : 0);
  return found.sort((a, b) => weight(b) - weight(a));
}

export function matchS3(routes: readonly S3Route[], original: WireRequest): S3Match | undefined {
  const { bucket, request } = s3Address(original);
  const level = bucket === undefined ? 'service' : request.path === '/' ? 'bucket' : 'object';
  for (const { operation, route, level: own, needed, copies } of routes) {
    if (own !== level || (copies && request.headers['x-amz-copy-source'] === undefined)) continue;
    if (!needed.every((key) => request.query.has(key))) continue;
    const labels = matchRoute(route, request);
    if (labels) return { operation, request, labels: { ...labels, ...(bucket !== undefined && { Bucket: bucket }) } };
  }
  return undefined;
}

interface Member {
  readonly name: string;
  readonly query: string | undefined;
  readonly header: string | undefined;
}

function requiredMembers(operation: WireOperation): Member[] {
  const schema = NormalizedSchema.of(operation.input);
  if (!schema.isStructSchema()) return [];
  const count = ((schema.getSchema() as unknown as unknown[])[6] as number | undefined) ?? 0;
  return [...schema.structIterator()].slice(0, count).map(([name, member]) => {
    const { httpQuery, httpHeader } = member.getMergedTraits();
    return { name, query: httpQuery, header: httpHeader?.toLowerCase() };
  });
}
