import { readSid } from '../domain/containment/denial.ts';
import { conditionText, peopleIn } from './denied-people.ts';
import type { Json, JsonObject, PlannedChange, StackPlan } from '../domain/plan.ts';
import { textOf } from './planned.ts';
import { statementsOf, type Statement } from './statements.ts';

/** Where a denial of people can stand: type of the resource → its argument. */
const POLICIES: Readonly<Record<string, string>> = {
  aws_organizations_policy: 'content',
  aws_iam_role_policy: 'policy',
};
const ATTACHMENT = 'aws_organizations_policy_attachment';

/** A prepared denial that stands in AWS. */
export type GuardedPolicy =
  | { readonly kind: 'organization'; readonly id: string }
  | { readonly kind: 'role'; readonly role: string; readonly name: string };

/** People who are cut off, as AWS has it. */
interface Containment {
  readonly plan: StackPlan;
  readonly change: PlannedChange;
  /** User ids of Identity Center, or whose sessions of a role. */
  readonly people: readonly string[];
  /** What whoever contained them wrote down: of the statement and of the policy's tags. */
  readonly notes: readonly string[];
}

/** A change that may take a denial away. */
interface Undoing {
  readonly plan: StackPlan;
  readonly change: PlannedChange;
  readonly policy: GuardedPolicy;
  /** Whom it denies before and not after. */
  freed(policyNow: Json | undefined): readonly string[];
}

/** Every containment that the plans' refresh found, whatever they do to it. */
export const activeContainments = (plans: readonly StackPlan[]): readonly Containment[] =>
  plans.flatMap((plan) =>
    [...plan.changes, ...(plan.unchanged ?? [])].flatMap((change): readonly Containment[] => {
      const denials = denialsIn(policyOf(change, change.before));
      const people = [...new Set(denials.flatMap(deniedBy))];
      return people.length === 0 ? [] : [{ plan, change, people, notes: notesOf(change, denials) }];
    }),
  );

/** Changes of guardrails after which somebody may no longer be denied; at rest they free nobody. */
export const undoings = (plans: readonly StackPlan[]): readonly Undoing[] =>
  plans.flatMap((plan) =>
    plan.changes.flatMap((change): readonly Undoing[] => {
      const policy = guardedBy(change);
      if (!policy) return [];
      const kept = new Set(denialsIn(policyOf(change, staying(change))).flatMap(deniedBy));
      const freed = (now: Json | undefined): readonly string[] =>
        [...new Set(denialsIn(now).flatMap(deniedBy))].filter((user) => !kept.has(user));
      return [{ plan, change, policy, freed }];
    }),
  );

/** The policy of a guardrail as the plan's refresh found it; of an attachment, the one that is attached. */
export function foundBy({ change, policy }: Undoing, plans: readonly StackPlan[]): Json | undefined {
  if (change.type !== ATTACHMENT) return policyOf(change, change.before);
  return plans
    .flatMap(({ changes, unchanged = [] }) => [...changes, ...unchanged])
    .filter((one) => policy.kind === 'organization' && one.before?.['id'] === policy.id)
    .map((one) => policyOf(one, one.before))
    .find((text) => text !== undefined);
}

/** What an incident wrote into a guardrail, or took out of it again, is no drift. */
export function isIncident(change: PlannedChange): boolean {
  const argument = POLICIES[change.type];
  if (argument === undefined || change.action !== 'update') return false;
  const written = [argument, 'tags', 'tags_all'];
  const { before, after } = change;
  if (!before || !after || !isGuardrail(before[argument]) || !isGuardrail(after[argument])) return false;
  return Object.keys({ ...before, ...after }).every(
    (key) => written.includes(key) || JSON.stringify(before[key] ?? null) === JSON.stringify(after[key] ?? null),
  );
}

/** A replacement has a moment without it. */
const staying = ({ action, after }: PlannedChange): JsonObject | null => (action === 'update' ? after : null);

function guardedBy({ type, action, before }: PlannedChange): GuardedPolicy | undefined {
  if (!before || !['update', 'delete', 'replace'].includes(action)) return undefined;
  const text = (key: string): string => textOf(before[key]) ?? '';
  if (type === ATTACHMENT) return action === 'update' ? undefined : { kind: 'organization', id: text('policy_id') };
  if (!isGuardrail(before[POLICIES[type] ?? ''])) return undefined;
  return type === 'aws_iam_role_policy'
    ? { kind: 'role', role: text('role'), name: text('name') }
    : { kind: 'organization', id: text('id') };
}

const policyOf = ({ type }: PlannedChange, values: JsonObject | null): Json | undefined =>
  values?.[POLICIES[type] ?? ''];

/** A denial by person, of somebody or of nobody yet; or one of ours, of a role's older sessions. */
const denialsIn = (policy: Json | undefined): readonly Statement[] =>
  statementsOf(policy).filter(
    ({ effect, sid, condition }) =>
      effect === 'Deny' &&
      (/"identitystore:userid"/i.test(conditionText(condition)) || (sid !== undefined && readSid(sid) !== undefined)),
  );

/** People by their ids; of a role, everybody whose session is as old as that. */
function deniedBy(statement: Statement): readonly string[] {
  const [, issued] = /"aws:TokenIssueTime":\[?"([^"]+)"/i.exec(conditionText(statement.condition)) ?? [];
  return issued === undefined ? peopleIn(statement) : [`everybody with a session from before ${issued}`];
}

const isGuardrail = (policy: Json | undefined): boolean => denialsIn(policy).length > 0;

/** A containment of ours says its id and its ticket there. */
function sidWords(sid: string): string {
  const read = readSid(sid);
  return read ? `containment ${read.id}${read.ticket === null ? '' : `, ticket ${read.ticket}`}` : sid;
}

/** Sids hold letters and digits alone, so that a ticket or an end can also stand in tags. */
function notesOf({ before }: PlannedChange, denials: readonly Statement[]): readonly string[] {
  const sids = denials.flatMap(({ sid }) => (sid === undefined ? [] : [sidWords(sid)]));
  const ends = denials.flatMap(({ condition }) =>
    [...conditionText(condition).matchAll(/"aws:CurrentTime":\[?"([^"]+)"/gi)].map(([, end = '']) => `until ${end}`),
  );
  const tags = before?.['tags'];
  const tagged = Object.entries(typeof tags === 'object' && tags !== null ? tags : {})
    .filter(([key]) => key.startsWith('sagelane:'))
    .map(([key, value]) => `${key.slice('sagelane:'.length)} ${String(value)}`);
  return [...sids, ...ends, ...tagged];
}
