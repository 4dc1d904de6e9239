import type { AccountId, Arn, Region } from '../domain/arn.ts';
import { pipelineArn } from '../domain/arn.ts';
import type { Json, JsonObject, PlannedChange, StackPlan } from '../domain/plan.ts';
import { shareableOf } from '../domain/shareables/index.ts';
import { isObject, referenceIn, type SynthesizedConfig } from './synthesized-config.ts';

/** One principal may use one resource through one share, before or after the plan. */
export interface Grant {
  readonly stack: string;
  readonly owner: AccountId;
  readonly region: Region;
  /** The share's name, or its ARN when the stack does not hold the share itself. */
  readonly share: string;
  /** Account id or ARN. */
  readonly principal: string;
  readonly permissions: readonly Arn[];
  readonly resource: Arn;
  /** The share takes no principal outside of the organization. */
  readonly insideOnly?: boolean;
}

export interface Grants {
  readonly before: readonly Grant[];
  readonly after: readonly Grant[];
  /** Names of shares that the plan does something to. */
  readonly touched: ReadonlySet<string>;
}

const SHARE = 'aws_ram_resource_share';
const PRINCIPAL = 'aws_ram_principal_association';
const RESOURCE = 'aws_ram_resource_association';

/** Who may use what through RAM shares according to one stack's plan, on both sides of it. */
export function grantsOf(plan: StackPlan, config: SynthesizedConfig): Grants {
  const unchanged = plan.unchanged ?? declaredOnly(plan, config);
  const all = [...plan.changes, ...unchanged].filter(({ mode }) => mode === 'managed');
  const before = sideOf('before', plan, config, all);
  const after = sideOf('after', plan, config, all);
  const touched = new Set(
    [before, after].flatMap((side) =>
      side.parts.filter(({ change }) => change.action !== 'no-op').map((part) => part.share),
    ),
  );
  return { before: before.grants, after: after.grants, touched };
}

/** What the configuration declares and the plan does not mention stays as it is; references in it have no value. */
function declaredOnly(plan: StackPlan, config: SynthesizedConfig): readonly PlannedChange[] {
  const mentioned = new Set(plan.changes.map(({ address }) => withoutIndex(address)));
  const kept = [SHARE, PRINCIPAL, RESOURCE].flatMap((type) =>
    config
      .addresses(type)
      .filter((address) => !mentioned.has(address))
      .map((address) => ({ type, address, declared: config.resource(address) ?? {} })),
  );
  return kept.map(({ type, address, declared }) => {
    const known = Object.entries(declared).filter(([, value]) => !JSON.stringify(value).includes('${'));
    const values = Object.fromEntries(known);
    return {
      address,
      mode: 'managed',
      type,
      name: address.slice(type.length + 1),
      action: 'no-op',
      before: values,
      after: values,
      afterUnknown: {},
      beforeSensitive: {},
      afterSensitive: {},
      replacePaths: [],
    };
  });
}

type Side = 'before' | 'after';

/** A share or an association, as one side of the plan sees it. */
interface Part {
  readonly change: PlannedChange;
  readonly values: JsonObject;
  /** The share's name. */
  readonly share: string;
}

function sideOf(side: Side, plan: StackPlan, config: SynthesizedConfig, all: readonly PlannedChange[]) {
  const present = all.flatMap((change) => {
    const values = valuesOn(side, change);
    return values ? [{ change, values }] : [];
  });
  const shares = present.filter(({ change }) => change.type === SHARE);
  const nameOf = ({ change, values }: { change: PlannedChange; values: JsonObject }): string => {
    const reference = referenceIn(config.resource(change.address)?.['resource_share_arn']);
    const arn = values['resource_share_arn'];
    const owner =
      (arn !== undefined ? shares.find((share) => share.values['arn'] === arn) : undefined) ??
      shares.find((share) => withoutIndex(share.change.address) === reference?.address);
    return text(owner?.values['name']) ?? text(arn) ?? reference?.address ?? change.address;
  };
  const parts: Part[] = present
    .filter(({ change }) => change.type === SHARE || change.type === PRINCIPAL || change.type === RESOURCE)
    .map((part) => ({
      ...part,
      share: part.change.type === SHARE ? (text(part.values['name']) ?? part.change.address) : nameOf(part),
    }));
  const byShare = Map.groupBy(parts, ({ share }) => share);
  const grants = [...byShare].flatMap(([share, own]) => {
    const of = (type: string): readonly Part[] => own.filter(({ change }) => change.type === type);
    const [declared] = of(SHARE);
    const named = of(RESOURCE).map((part) => resourceArn(side, part, plan, config, all));
    // A share that the plan does not tell more of: that somebody has it is still worth knowing.
    const resources = named.length > 0 || declared ? named : [share];
    return of(PRINCIPAL).flatMap((part) =>
      resources.map((resource): Grant => ({
        stack: plan.stack,
        owner: plan.account,
        region: plan.region,
        share,
        principal: valueOf(part, 'principal', config) ?? part.change.address,
        permissions: permissionsOf(declared, resource, config),
        resource,
        ...(declared?.values['allow_external_principals'] === false && { insideOnly: true }),
      })),
    );
  });
  return { parts, grants };
}

/** What is there on that side; a forgotten resource stays in AWS, so it is there on both. */
function valuesOn(side: Side, change: PlannedChange): JsonObject | null {
  if (side === 'before') return change.action === 'create' ? null : change.before;
  if (change.action === 'forget') return change.before;
  return change.action === 'delete' ? null : change.after;
}

/** Without a declared permission RAM attaches the default one of the resource's type. */
function permissionsOf(share: Part | undefined, resource: Arn, config: SynthesizedConfig): readonly Arn[] {
  const declared = texts(share?.values['permission_arns']);
  const permissions =
    declared.length > 0 || !share ? declared : texts(config.resource(share.change.address)?.['permission_arns']);
  const fallback = shareableOf(resource)?.defaultPermission;
  return permissions.length > 0 ? [...permissions].sort() : fallback ? [fallback] : [];
}

/** A pipeline that the same plan creates has no ARN yet, but everything its ARN is made of. */
function resourceArn(
  side: Side,
  part: Part,
  plan: StackPlan,
  config: SynthesizedConfig,
  all: readonly PlannedChange[],
): Arn {
  const known = text(part.values['resource_arn']);
  if (known !== undefined) return known;
  const declared = valueOf(part, 'resource_arn', config) ?? part.change.address;
  const reference = referenceIn(declared);
  const target = all.find(({ address }) => withoutIndex(address) === reference?.address);
  const name = target?.type === 'aws_sagemaker_pipeline' ? text(valuesOn(side, target)?.['pipeline_name']) : undefined;
  return name === undefined ? declared : pipelineArn(plan.region, plan.account, name);
}

const valueOf = (part: Part, key: string, config: SynthesizedConfig): string | undefined =>
  text(part.values[key]) ?? text(config.resource(part.change.address)?.[key]);

const withoutIndex = (address: string): string => address.replace(/\[[^\]]*\]$/, '');

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) && !isObject(value) ? value.filter((one): one is string => typeof one === 'string') : [];
