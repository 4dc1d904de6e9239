import { isDeepStrictEqual } from 'node:util';
import { asObject, asText, type UncheckedObject } from '../json-shape.ts';

/** Outputs of other stacks of the app that a stack reads: stack name → output names. */
export function readRemoteStates(
  name: string,
  stacks: ReadonlyMap<string, UncheckedObject>,
): ReadonlyMap<string, readonly string[]> {
  const stack = stacks.get(name) ?? {};
  const remoteStates = asObject(asObject(stack['data'])['terraform_remote_state']);
  const reads = new Map<string, readonly string[]>();
  for (const [id, remoteState] of Object.entries(remoteStates)) {
    const source = sourceOf(id, asObject(remoteState), stacks);
    if (source === undefined || source === name) continue;
    const outputs = outputsRead(id, stack);
    reads.set(source, [...new Set([...(reads.get(source) ?? []), ...outputs])].sort());
  }
  return reads;
}

/** By the name cdktf gives a cross-stack reference; one written by hand, by whose backend it points at. */
function sourceOf(
  id: string,
  remoteState: UncheckedObject,
  stacks: ReadonlyMap<string, UncheckedObject>,
): string | undefined {
  const path = asText(asObject(asObject(remoteState['//'])['metadata'])['path']) ?? '';
  for (const text of [path.split('/').at(-1) ?? '', id]) {
    const [, stack] = text.split(CROSS_STACK);
    if (stack !== undefined && stacks.has(stack)) return stack;
  }
  const kind = asText(remoteState['backend']);
  const wanted = identityOf(asObject(remoteState['config']));
  return [...stacks].find(([, stack]) => {
    const backend = asObject(asObject(stack['terraform'])['backend']);
    return kind !== undefined && kind in backend && isDeepStrictEqual(identityOf(asObject(backend[kind])), wanted);
  })?.[0];
}

/** What says which state it is, as opposed to how to get at it. */
const identityOf = ({ path, bucket, key, address, organization, workspaces }: UncheckedObject): readonly unknown[] => [
  path,
  bucket,
  key,
  address,
  organization,
  workspaces,
];

function outputsRead(id: string, stack: UncheckedObject): readonly string[] {
  const pattern = new RegExp(
    `data\\.terraform_remote_state\\.${escape(id)}\\.outputs(?:\\.([\\w-]+)|\\["([^"]+)"\\])`,
    'g',
  );
  return textsOf(stack).flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''));
}

const escape = (text: string): string => text.replace(/[^\w-]/g, '\\$&');

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('terraform_remote_state') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const CROSS_STACK = 'cross-stack-reference-input-';
