import type { AccountId, Arn } from '../domain/arn.ts';
import type { Manifest } from '../domain/manifest.ts';
import { knownActions, permissionLabel } from '../domain/permissions.ts';
import { reachOf } from '../domain/exposure.ts';
import type { Exposure } from '../domain/plan.ts';
import { shareableOf } from '../domain/shareables/index.ts';
import { lineageGroup } from '../domain/shareables/lineage-group.ts';
import { inOrder } from './graph.ts';
import type { Grant, Grants } from './grants.ts';
import { principalOf } from './principal.ts';
import type { LiveFacts } from './ports.ts';

const CHANGES = ['gains', 'loses', 'keeps'] as const;
const AT_ONCE = 8;
/** Stands in the sets for the actions of a permission that nobody could read; never shown. */
const UNREADABLE = 'unreadable:';

/** Who gains, loses and keeps what through the shares that the plans touch, with what AWS says right now. */
export async function computeExposures(
  grants: readonly Grants[],
  manifest: Manifest,
  facts: LiveFacts,
): Promise<readonly Exposure[]> {
  const concerned = grants.map(({ before, after, touched }) => ({
    before: before.filter(({ share }) => touched.has(share)),
    after: after.filter(({ share }) => touched.has(share)),
  }));
  const every = concerned.flatMap(({ before, after }) => [...before, ...after]);
  const actions = await readActions(every, facts);
  const counts = await readCounts(every, facts);
  const missing = await readMissing(every, counts, facts);
  return concerned
    .flatMap(({ before, after }) => compare(before, after, actions))
    .map((row) => exposureOf(row, manifest, counts, missing))
    .sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || order(a).localeCompare(order(b)));
}

const order = (exposure: Exposure): string =>
  [exposure.stack, exposure.share, exposure.principal.value, exposure.permission, exposure.resources.join()].join('\n');

interface Row {
  readonly change: Exposure['change'];
  readonly grant: Grant;
  readonly permission: string;
  readonly actions: readonly string[];
  readonly resources: Arn[];
}

/** Compares both sides resource by resource, and puts resources with the same answer into one row. */
function compare(before: readonly Grant[], after: readonly Grant[], actionsOf: Actions): readonly Row[] {
  const rows = new Map<string, Row>();
  const was = byPlace(before);
  const is = byPlace(after);
  for (const place of new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(place);
    const now = is.get(place);
    const had = old ? actionsOf(old) : new Set<string>();
    const has = now ? actionsOf(now) : new Set<string>();
    const add = (change: Row['change'], grant: Grant | undefined, actions: readonly string[]): void => {
      if (!grant || actions.length === 0) return;
      const listed = [...actions].sort();
      const known = shareableOf(grant.resource)?.defaultActions ? 'default' : 'unknown';
      const permission = grant.permissions.map(permissionLabel).join(', ') || known;
      const key = JSON.stringify([change, grant.stack, grant.share, grant.principal, permission, listed]);
      const row = rows.get(key) ?? { change, grant, permission, actions: listed, resources: [] };
      row.resources.push(grant.resource);
      rows.set(key, row);
    };
    add(
      'gains',
      now,
      [...has].filter((action) => !had.has(action)),
    );
    add(
      'loses',
      old,
      [...had].filter((action) => !has.has(action)),
    );
    add(
      'keeps',
      now,
      [...has].filter((action) => had.has(action)),
    );
  }
  return [...rows.values()];
}

const byPlace = (grants: readonly Grant[]): ReadonlyMap<string, Grant> =>
  new Map(grants.map((grant) => [JSON.stringify([grant.share, grant.principal, grant.resource]), grant]));

function exposureOf(
  row: Row,
  manifest: Manifest,
  counts: ReadonlyMap<Arn, number | null>,
  missing: ReadonlySet<Arn>,
): Exposure {
  const { grant } = row;
  const owner = manifest.accounts.find(({ id }) => id === grant.owner);
  const actions = row.actions.filter((action) => !action.startsWith(UNREADABLE));
  const gone = row.resources.filter((arn) => missing.has(arn)).sort();
  const numbers = row.resources.filter(isCountable).map((arn) => counts.get(arn) ?? null);
  const principal = principalOf(grant.principal, manifest);
  return {
    change: row.change,
    principal,
    owner: grant.owner,
    ...(owner && { ownerAlias: owner.alias }),
    share: grant.share,
    stack: grant.stack,
    permission: row.permission,
    actions,
    resources: [...row.resources].sort(),
    ...(gone.length > 0 && { missing: gone }),
    executions: numbers.includes(null) ? null : numbers.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    compute: actions.some((action) => /:(Start|Retry)PipelineExecution$/.test(action)) ? 'owner' : 'none',
    organization: reachOf(principal, manifest, grant.insideOnly ?? false),
  };
}

type Actions = (grant: Grant) => Set<string>;

/** Live first: a customer-managed permission can change between plan and apply without Terraform knowing. */
async function readActions(grants: readonly Grant[], facts: LiveFacts): Promise<Actions> {
  const found = new Map<string, readonly string[]>();
  const key = (owner: AccountId, permission: Arn): string => `${owner} ${permission}`;
  const asked = new Map(
    grants.flatMap(({ owner, permissions }) => permissions.map((arn) => [key(owner, arn), { owner, arn }])),
  );
  await each([...asked], async ([name, { owner, arn }]) => {
    found.set(name, (await facts.permissionActions(owner, arn)) ?? knownActions(arn) ?? [UNREADABLE + arn]);
  });
  return ({ owner, permissions, resource }) => {
    if (permissions.length === 0) return new Set(shareableOf(resource)?.defaultActions ?? [UNREADABLE]);
    return new Set(permissions.flatMap((arn) => found.get(key(owner, arn)) ?? []));
  };
}

async function readCounts(grants: readonly Grant[], facts: LiveFacts): Promise<ReadonlyMap<Arn, number | null>> {
  const counts = new Map<Arn, number | null>();
  await each([...new Set(grants.map(({ resource }) => resource))].filter(isCountable), async (arn) => {
    counts.set(arn, await facts.countExecutions(arn));
  });
  return counts;
}

/** Only pipelines have executions; what is no ARN of anything known may be one. */
const isCountable = (arn: Arn): boolean => (shareableOf(arn)?.kind ?? 'pipeline') === 'pipeline';

async function readMissing(
  grants: readonly Grant[],
  counts: ReadonlyMap<Arn, number | null>,
  facts: LiveFacts,
): Promise<ReadonlySet<Arn>> {
  const missing = new Set<Arn>();
  const uncounted = [...counts].filter(([, count]) => count === null).map(([arn]) => arn);
  // A lineage group has nothing to count, and is not there before the first entity.
  const groups = grants.map(({ resource }) => resource).filter((arn) => shareableOf(arn)?.kind === lineageGroup.kind);
  await each([...new Set([...uncounted, ...groups])], async (arn) => {
    if (await facts.isMissing?.(arn)) missing.add(arn);
  });
  return missing;
}

function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const numbered = new Map(items.map((item, index) => [String(index), item]));
  return inOrder(new Map([...numbered.keys()].map((name) => [name, []])), AT_ONCE, async (name) => {
    const item = numbered.get(name);
    if (item !== undefined) await work(item);
  });
}
