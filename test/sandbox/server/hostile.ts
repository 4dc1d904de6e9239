import { connect } from 'node:net';
import { NormalizedSchema } from '@smithy/core/schema';
import type { $SchemaRef } from '@smithy/types';
import type { Service } from '../../../src/sandbox/services/index.ts';
import { Wire } from '../../../src/sandbox/wire/wire.ts';
import { services } from '../../../src/sandbox/services/index.ts';
import type { WireRequest } from '../../../src/sandbox/wire/message.ts';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Operations and paths of every emulated service, to aim at. */
export interface Target {
  readonly signing: string;
  readonly kind: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Of its input. */
  readonly members: readonly string[];
}

/** The emulated ones: the others answer 501 to whatever they are asked. */
export async function targets(): Promise<readonly Target[]> {
  const found: Target[] = [];
  for (const [signing, service] of Object.entries<Service>(services)) {
    const wire = new Wire(await service.client());
    for (const { name } of await service.operations()) {
      const { traits, input } = wire.operations.get(String(name)) ?? { traits: 0, input: 'unit' };
      const http = typeof traits === 'object' ? traits.http : undefined;
      const schema = NormalizedSchema.of(input as $SchemaRef);
      const members = schema.isStructSchema() ? [...schema.structIterator()].map(([member]) => member) : [];
      const [method = 'POST', path = '/'] = http ?? [];
      found.push({ signing, kind: wire.kind, operation: String(name), method, path, members });
    }
  }
  return found;
}

const NASTY = [
  '',
  '\u0000',
  '../../../etc/passwd',
  '{}',
  '[]',
  'null',
  '%00%ff%',
  'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train',
  'arn:::::',
  'arn:aws:ram:us-east-1:111122223333:resource-share/x',
  '__proto__',
  'constructor',
  '🙂'.repeat(50),
  'a'.repeat(5_000),
  '9'.repeat(400),
  '<a/>',
  '${a.b}',
  '\u202egnp',
  "' OR 1=1 --",
];

const STRANGE = ['__proto__', 'toString', 'constructor', 'NextToken', 'Marker', ''];

/** One request that nobody should send. */
export function hostileRequest(aims: readonly Target[], random: () => number): WireRequest {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const aim = pick(aims);
  const member = (): string => (random() < 0.9 && aim.members.length > 0 ? pick(aim.members) : pick(STRANGE));
  const value = (depth = 0): unknown => {
    const what = random();
    if (what < 0.45) return pick(NASTY);
    if (what < 0.55) return pick([0, -1, 1e308, 1.5, 2 ** 53, -0]);
    if (what < 0.65) return pick([true, false, null]);
    if (depth > 3) return 'deep';
    const size = Math.floor(random() * 4);
    if (what < 0.8) return Array.from({ length: size }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: size }, () => [member(), value(depth + 1)]));
  };
  const members = Object.fromEntries(Array.from({ length: Math.floor(random() * 8) }, () => [member(), value()]));
  const scope = random() < 0.95 ? `20261121/us-east-1/${aim.signing}/aws4_request` : String(pick(NASTY));
  const key = random() < 0.9 ? '111122223333' : String(pick(NASTY));
  const headers: Record<string, string> = {
    authorization: random() < 0.97 ? `AWS4-HMAC-SHA256 Credential=${key}/${scope}, Signature=0` : String(pick(NASTY)),
    'content-type': pick([
      'application/x-amz-json-1.1',
      'application/json',
      'text/xml',
      'application/x-www-form-urlencoded',
    ]),
  };
  if (aim.kind.startsWith('awsJson'))
    headers['x-amz-target'] = random() < 0.95 ? `X.${aim.operation}` : String(pick(NASTY));
  if (random() < 0.05) headers['x-amz-security-token'] = String(pick(NASTY));
  const path = aim.path.split('?')[0]?.replace(/\{[^}]+\}/g, () => encodeURIComponent(String(pick(NASTY)))) ?? '/';
  const query = new URLSearchParams(aim.path.split('?')[1] ?? '');
  if (random() < 0.3) query.set(member(), String(pick(NASTY)));
  return {
    method: random() < 0.95 ? aim.method : pick(['PUT', 'PATCH', 'DELETE', 'GET', 'BREW']),
    path: random() < 0.97 ? path : `/${String(pick(NASTY))}`,
    query,
    headers,
    body: bodyOf(aim, members, random, pick),
  };
}

function bodyOf(
  aim: Target,
  members: Readonly<Record<string, unknown>>,
  random: () => number,
  pick: <T>(list: readonly T[]) => T,
): Uint8Array {
  const what = random();
  if (what < 0.03) return Uint8Array.from({ length: Math.floor(random() * 300) }, () => Math.floor(random() * 256));
  if (what < 0.06) return Buffer.from('['.repeat(Math.floor(random() * 20_000)));
  if (what < 0.08) return Buffer.from(`<${'a><'.repeat(Math.floor(random() * 2_000))}`);
  let text: string;
  if (aim.kind.endsWith('Query')) {
    const form = new URLSearchParams({ Action: random() < 0.95 ? aim.operation : pick(NASTY), Version: '2010-05-08' });
    for (const [name, one] of Object.entries(members)) {
      const key =
        random() < 0.5
          ? name
          : `${name}.${pick(['member.1', 'member.99999999999', '', '.', 'entry.1.key', '__proto__.x'])}`;
      form.append(key, typeof one === 'string' ? one : JSON.stringify(one));
    }
    text = form.toString();
  } else if (aim.kind === 'restXml') {
    text = `<${aim.operation}Request>${Object.entries(members)
      .filter(([name]) => !name.startsWith('_'))
      .map(([name, one]) => `<${name}>${typeof one === 'string' ? one : JSON.stringify(one)}</${name}>`)
      .join('')}</${aim.operation}Request>`;
  } else text = JSON.stringify(members);
  const bytes = Buffer.from(text);
  // Some are cut in the middle, some have a byte turned over.
  if (what < 0.15) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (what < 0.25 && bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

/** Bytes that are no HTTP, or no good HTTP; resolves when the server has closed the connection or answered. */
export function throwBytes(port: number, bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => socket.end(bytes));
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}
