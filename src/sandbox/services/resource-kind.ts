import type { Arn } from '../../domain/arn.ts';
import type { Call } from '../operation.ts';
import { GONE, type NextStatus, type ResourceRecord } from '../world/records/resource.ts';
import type { Tags } from '../world/records/tags.ts';
import type { World } from '../world/world.ts';

/** A record whose body is known. */
export type Kept<B> = Omit<ResourceRecord, 'body'> & { readonly body: B };

export interface NewResource<B> {
  readonly arn: Arn;
  readonly name: string;
  readonly body: B;
  readonly parent?: Arn;
  readonly status?: string;
  readonly next?: readonly NextStatus[];
  readonly tags?: Tags;
  /** For what has no Region. */
  readonly region?: string;
}

interface ResourceChange<B> {
  /** Absent members stay as they are. */
  readonly body?: Partial<B>;
  readonly status?: string;
  readonly failure?: string | null;
  readonly next?: readonly NextStatus[];
  readonly tags?: Tags;
  /** ARN of the caller; without it nobody did it. */
  readonly by?: string;
}

/** One kind of resource: found, made, changed and removed in the world's table of them all. */
export interface ResourceKind<B> {
  readonly kind: string;
  /** Whatever its account, in the Region of the call. */
  find(call: Pick<Call, 'world' | 'region'>, arn: Arn): Kept<B> | undefined;
  /** Those of the caller's account and Region, in the order they were made. */
  own(call: Call): Kept<B>[];
  /** Those of an account and Region. */
  of(world: World, account: string, region: string): Kept<B>[];
  /** Those that lie in another resource. */
  in(world: World, parent: Arn): Kept<B>[];
  make(call: Call, resource: NewResource<B>): Kept<B>;
  change(world: World, kept: Kept<B>, change: ResourceChange<B>): Kept<B>;
  remove(world: World, kept: Kept<B>): void;
}

export function resourceKind<B extends object>(kind: string): ResourceKind<B> {
  const of = (world: World, account: string, region: string): Kept<B>[] =>
    world.tables.resources.by('kind', `${kind} ${account} ${region}`) as Kept<B>[];
  return {
    kind,
    of,
    own: ({ world, account, region }) => of(world, account, region),
    find({ world, region }, arn) {
      const found = world.tables.resources.get(arn);
      return found?.kind === kind && (found.region === region || found.region === '') ? (found as Kept<B>) : undefined;
    },
    in: (world, parent) => world.tables.resources.by('parent', parent).filter((one) => one.kind === kind) as Kept<B>[],
    make: ({ world, account, region, now, caller }, { arn, name, body, ...more }) =>
      keep(world, {
        kind,
        arn,
        name,
        account,
        region: more.region ?? region,
        parent: more.parent ?? null,
        status: more.status ?? '',
        failure: null,
        next: more.next ?? [],
        history: more.status ? [{ status: more.status, at: now }] : [],
        createdAt: now,
        updatedAt: now,
        createdBy: caller.arn,
        updatedBy: caller.arn,
        tags: more.tags ?? {},
        body: plain(body),
      }),
    change(world, kept, { body, by, ...change }) {
      const now = world.now();
      const status = change.status ?? kept.status;
      return keep(world, {
        ...kept,
        ...defined(change),
        history: status === kept.status ? kept.history : [...kept.history, { status, at: now }].slice(-HISTORY),
        updatedAt: now,
        updatedBy: by ?? kept.updatedBy,
        body: body ? { ...kept.body, ...plain(body) } : kept.body,
      });
    },
    remove(world, { arn }) {
      world.cancel('settle-resource', arn);
      world.tables.resources.delete(arn);
    },
  };
}

const HISTORY = 20;

function keep<B extends object>(world: World, record: Kept<B>): Kept<B> {
  world.tables.resources.put(record.arn, record);
  const [next] = record.next;
  if (next) world.schedule('settle-resource', record.arn, world.now() + next.after);
  else world.cancel('settle-resource', record.arn);
  return record;
}

/** The transition: the next status of a resource. */
export function settleResource(world: World, arn: Arn): void {
  const record = world.tables.resources.get(arn);
  const [now, ...next] = record?.next ?? [];
  if (!record || !now) return;
  if (now.status === GONE) return world.tables.resources.delete(arn);
  const history = [...record.history, { status: now.status, at: world.now() }].slice(-HISTORY);
  keep(world, { ...record, status: now.status, next, history, updatedAt: world.now() });
}

/** Plain data, as it is after a restart: the reader makes String objects of JSON members. */
const plain = <T extends object>(body: T): T => JSON.parse(JSON.stringify(body)) as T;

const defined = <T extends object>(change: T): T =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;
