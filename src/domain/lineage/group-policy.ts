import type { AccountId, Arn, Region } from '../arn.ts';
import type { SourcePoint } from '../errors.ts';
import { lineageGroup } from '../shareables/lineage-group.ts';

/**
 * What a policy of a lineage group must allow, all of it: AWS knows no smaller share.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 */
export const LINEAGE_ACTIONS: readonly string[] = lineageGroup.defaultActions;

/** Whom a group lets in, and what it does not let them do. */
export interface GroupPrincipal {
  /** As the policy or the permission has it. */
  readonly principal: string;
  /** Of the seven. */
  readonly missing: readonly string[];
  /** A condition or another resource narrows it: whether it really holds is not known from here. */
  readonly narrowed: boolean;
}

/** The one lineage group of an account, held against the seven actions. */
export interface GroupReport {
  readonly arn: Arn;
  readonly account: AccountId;
  readonly region: Region;
  /** `none`: no lineage entity was made there yet. */
  readonly status: 'shared' | 'not-shared' | 'none';
  /** Whom it lets in; null when that could not be read. */
  readonly principals: readonly GroupPrincipal[] | null;
  /** `GetLineageGroupPolicy`, or the RAM permission that was read in its place. */
  readonly source: string | null;
  /** Accounts of ours that RAM says it is shared with. */
  readonly reaches: readonly AccountId[];
  /** The share of the manifest that declares it. */
  readonly declared: { readonly name: string; readonly at?: SourcePoint } | null;
}

/** An account has one in a Region. */
export const groupArnOf = (account: AccountId, region: Region): Arn =>
  `arn:aws:sagemaker:${region}:${account}:${lineageGroup.prefix}${lineageGroup.only}`;

export const lacksActions = ({ principals }: GroupReport): boolean =>
  principals?.some(({ missing }) => missing.length > 0) ?? false;

/** The principals of a resource policy, each with those of the seven actions it lacks; null when the text is no policy. */
export function principalsOf(policy: string, group: Arn): readonly GroupPrincipal[] | null {
  const statements = statementsOf(policy);
  if (statements === null) return null;
  const names = new Set(statements.filter(({ allows }) => allows).flatMap(({ principals }) => principals));
  return [...names].map((principal) => {
    const about = statements.filter(({ principals }) => principals.includes(principal) || principals.includes('*'));
    const grants = (action: string, allows: boolean): boolean =>
      about.some((one) => one.allows === allows && one.covers(group) && one.actions.some((wild) => fits(wild, action)));
    return {
      principal,
      missing: LINEAGE_ACTIONS.filter((action) => !grants(action, true) || grants(action, false)),
      narrowed: about.some((one) => one.conditional || !one.covers(group)),
    };
  });
}

/** The same of the action list of a RAM permission. */
export const missingOf = (actions: readonly string[]): readonly string[] =>
  LINEAGE_ACTIONS.filter((action) => !actions.some((wild) => fits(wild, action)));

interface Statement {
  readonly allows: boolean;
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly conditional: boolean;
  covers(group: Arn): boolean;
}

function statementsOf(policy: string): readonly Statement[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(policy);
  } catch {
    return null;
  }
  const { Statement: raw } = (parsed ?? {}) as { readonly Statement?: unknown };
  return listOf(raw).map((one) => {
    const statement = one as Readonly<Record<string, unknown>>;
    const resources = textsOf(statement['Resource']);
    return {
      allows: statement['Effect'] === 'Allow',
      principals: principalTexts(statement['Principal']),
      actions: textsOf(statement['Action']),
      conditional: statement['Condition'] !== undefined,
      covers: (group) => resources.length === 0 || resources.some((wild) => fits(wild, group)),
    };
  });
}

const principalTexts = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value).flatMap(textsOf)
    : textsOf(value);

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];

const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((one): one is string => typeof one === 'string');

/** IAM's `*` and `?`; actions are compared in any case. */
function fits(wild: string, text: string): boolean {
  const pattern = wild
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 'i').test(text);
}
