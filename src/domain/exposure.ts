import { counted } from './counted.ts';
import type { Finding } from './finding.ts';
import { organizationOfPrincipal } from './principal.ts';
import type { Manifest, Principal } from './manifest.ts';
import type { Exposure } from './plan.ts';
import { EXECUTE_NOTICE } from './permissions.ts';
import { shareableOf } from './shareables/index.ts';

/** Whether a principal belongs to the organization of the owner; unknown where nothing tells. */
export function reachOf(
  principal: Principal,
  manifest: Manifest,
  insideOnly: boolean,
): NonNullable<Exposure['organization']> {
  const own = manifest.organization;
  const named = organizationOfPrincipal(principal);
  if (named !== undefined && own !== undefined) return named === own ? 'inside' : 'outside';
  // RAM refuses principals outside of the organization where a share does not allow external ones.
  return insideOnly ? 'inside' : 'unknown';
}

/** Who gains or loses what, in one sentence. */
export function exposureSentence(exposure: Exposure): string {
  const { principal, change, permission, actions, executions, compute } = exposure;
  const who = principal.alias === undefined ? principal.value : `${principal.alias} (${principal.value})`;
  const where = exposure.organization === 'outside' ? ', outside the organization,' : '';
  const what = `${permission} (${counted(actions.length, 'action')}) on ${thingsOf(exposure)}`;
  const notes = [
    ...(executions === null ? ['executions not counted'] : []),
    ...(executions !== null && kindsOf(exposure).has('pipeline')
      ? [`${executions} existing executions come along`]
      : []),
    ...(compute === 'owner' ? [EXECUTE_NOTICE] : []),
  ];
  const rest = change === 'gains' ? notes.map((note) => `; ${note}`).join('') : '';
  return `${who}${where} ${change} ${what} by share ${exposure.share}${rest}`;
}

/** What the construct of a share warned of in the synthesis, and a plan says again, of everybody who gains by it. */
export const isToldByExposure = ({ subject, message }: Finding, exposures: readonly Exposure[]): boolean =>
  message === EXECUTE_NOTICE &&
  exposures.some(
    ({ change, compute, stack, share }) => change === 'gains' && compute === 'owner' && subject === `${stack}/${share}`,
  );

/** `2 pipelines`, `all lineage of ml-prod`. */
function thingsOf({ resources, owner, ownerAlias }: Exposure): string {
  const byLabel = Map.groupBy(resources, (arn) => shareableOf(arn)?.label ?? 'pipeline');
  return [...byLabel]
    .map(([label, own]) =>
      label === 'lineage group' ? `all lineage of ${ownerAlias ?? owner}` : counted(own.length, label),
    )
    .join(' and ');
}

/** What kinds of things somebody gets. */
export const kindsOf = ({ resources }: Pick<Exposure, 'resources'>): ReadonlySet<string> =>
  new Set(resources.map((arn) => shareableOf(arn)?.kind ?? 'pipeline'));
