import type { Aws } from '../../../aws/ports.ts';
import { accountOfArn, nameOfArn, type AccountId, type Arn, type Region } from '../../../domain/arn.ts';
import { startOfId } from '../../../domain/containment/containment-id.ts';
import type { StandingContainment } from '../../../domain/containment/containment.ts';
import { denialsIn, isInForce, type Denial } from '../../../domain/containment/denial.ts';
import type { ContainmentRecord } from '../../../domain/containment/record.ts';
import { isOurs } from '../../../domain/sessions/trail-event.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { CommandContext, WorkAccount } from '../context.ts';
import { denialPolicyOf } from './denial-policy.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { orGap } from './or-gap.ts';

const ACCOUNTS_AT_ONCE = 16;
const REGIONS_AT_ONCE = 4;

/** A policy that carries a denial. */
export type DenialPlace =
  | {
      readonly kind: 'organization';
      readonly account: AccountId;
      readonly region: Region;
      readonly policyId: string;
      readonly policy: string;
    }
  | {
      readonly kind: 'role';
      readonly account: AccountId;
      readonly region: Region;
      readonly role: Arn;
      readonly policy: string;
    };

/** A containment as AWS has it, as this machine remembers it, or both. */
export interface FoundContainment extends StandingContainment {
  readonly places: readonly DenialPlace[];
  readonly record: ContainmentRecord | null;
}

export interface FoundContainments {
  readonly found: readonly FoundContainment[];
  /** Where nobody could look; a sentence each. */
  readonly gaps: readonly string[];
}

/** Reads the policies that may carry denials, and the records. Nothing but AWS is needed to find one that acts. */
export async function findContainments(
  context: CommandContext,
  extraRoles: readonly Arn[],
): Promise<FoundContainments> {
  const aws = await context.aws();
  const accounts = await context.accounts();
  const places = await namedPlaces(context);
  const gaps: string[] = [];
  const records = (await context.containments.all()).filter(({ releasedAt }) => releasedAt === null);
  const remembered = records.flatMap(({ steps }) =>
    steps.flatMap(({ action }) => (action.kind === 'deny-in-role' ? [action.role] : [])),
  );
  const carried = await Promise.all([
    inOrganization(context, aws, gaps),
    mapLimit(accounts, ACCOUNTS_AT_ONCE, (account) =>
      inRoles(context, aws, account, {
        given: [...extraRoles, ...remembered],
        places: places.filter(({ id }) => id === account.id),
        gaps,
      }),
    ),
  ]);
  const now = context.awsNow();
  const byId = Map.groupBy(carried.flat(2), ({ denial }) => denial.id);
  const inAws = [...byId].map(([id, all]): FoundContainment => {
    const denials = all.map(({ denial }) => denial);
    const record = records.find(({ containment }) => containment.id === id) ?? null;
    const [denial] = denials;
    return {
      id,
      userId: denial?.userId ?? null,
      userName: record?.containment.person?.userName ?? null,
      role:
        denial?.userId === null
          ? (all.flatMap(({ place }) => (place.kind === 'role' ? [place.role] : []))[0] ?? null)
          : null,
      ticket: denial?.ticket ?? null,
      startedAt: startOfId(id)?.toISOString() ?? null,
      until: denial?.until ?? null,
      inForce: denials.some((one) => isInForce(one, now)),
      places: all.map(({ place }) => place),
      record,
    };
  });
  const recordedOnly = records
    .filter(({ containment }) => !byId.has(containment.id))
    .map((record): FoundContainment => {
      const { id, person, role, ticket, startedAt, until } = record.containment;
      const { userId = null, userName = null } = person ?? {};
      return { id, userId, userName, role, ticket, startedAt, until, inForce: false, places: [], record };
    });
  return { found: [...inAws, ...recordedOnly], gaps };
}

interface Carried {
  readonly place: DenialPlace;
  readonly denial: Denial;
}

async function inOrganization(context: CommandContext, aws: Aws, gaps: string[]): Promise<readonly Carried[]> {
  const manifest = context.hasManifest ? context.manifest() : null;
  const guard = manifest?.guardrails?.containment;
  const home = manifest?.accounts.find(({ alias }) => alias === guard?.organization?.account);
  if (!guard?.organization || !home) return [];
  const read = async (): Promise<readonly Carried[]> => {
    const policy = await aws.readers(home.id, home.region).containment.controlPolicy(guard.name);
    if (!policy) return [];
    const place = {
      kind: 'organization',
      account: home.id,
      region: home.region,
      policyId: policy.id,
      policy: policy.name,
    } as const;
    return denialsIn(policy.text).map((denial) => ({ place, denial }));
  };
  return orGap(gaps, `the service control policy ${guard.name}`, read, []);
}

interface RolesWish {
  readonly given: readonly Arn[];
  /** The account in each of its Regions. */
  readonly places: readonly NamedPlace[];
  readonly gaps: string[];
}

async function inRoles(
  context: CommandContext,
  aws: Aws,
  { id: account, alias, region }: WorkAccount,
  { given, places, gaps }: RolesWish,
): Promise<readonly Carried[]> {
  const { name: policy, prepared } = denialPolicyOf(context);
  const { policies } = aws.readers(account, region);
  const sure = (what: string, read: () => Promise<readonly Arn[]>): Promise<readonly Arn[]> =>
    orGap(gaps, `${what} in ${alias ?? account}`, read, []);
  const studio = await mapLimit(places, REGIONS_AT_ONCE, ({ region: one, name }) =>
    orGap(
      gaps,
      `roles of Studio domains in ${name}`,
      async () => (await aws.readers(account, one).containment.studioRoles()).map(({ role }) => role),
      [],
    ),
  );
  const written = await sure('what CloudTrail tells of roles', () => rolesWritten(context, aws, account, policy));
  const roles = [...new Set([...given, ...prepared, ...studio.flat(), ...written])].filter(
    (arn) => accountOfArn(arn) === account,
  );
  const found = await mapLimit(roles, 4, (role) =>
    orGap<readonly Carried[]>(
      gaps,
      `role ${role}`,
      async () => {
        const text = await policies.inRole(nameOfArn(role), policy);
        return denialsIn(text).map((denial) => ({ place: { kind: 'role', account, region, role, policy }, denial }));
      },
      [],
    ),
  );
  return found.flat();
}

const BACK_MS = 90 * 86_400_000;

/**
 * Roles that we wrote such a policy into, by CloudTrail: a denial in a role of a job alone is found by nothing else on
 * another machine. IAM is recorded in one Region.
 */
async function rolesWritten(
  context: CommandContext,
  aws: Aws,
  account: AccountId,
  policy: string,
): Promise<readonly Arn[]> {
  const { events } = await aws.readers(account, 'us-east-1').trail.history({
    lookups: [{ kind: 'name', value: 'PutRolePolicy' }],
    from: new Date(context.clock.now().getTime() - BACK_MS).toISOString(),
    signal: context.signal,
  });
  return events
    .filter((event) => event.name === 'PutRolePolicy' && isOurs(event) && event.targets.includes(policy))
    .flatMap(({ targets }) => targets.filter((target) => target !== policy))
    .map((role) => (role.startsWith('arn:') ? role : `arn:aws:iam::${account}:role/${role}`));
}
