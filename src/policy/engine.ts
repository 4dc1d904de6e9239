import type { Finding } from '../domain/finding.ts';
import { SEVERITIES } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Exposure, StackPlan } from '../domain/plan.ts';
import type { Check, Hit } from './check.ts';
import { CHECKS } from './checks/index.ts';

/** Everything the checks say about a manifest, most severe first. */
export const checkManifest = (manifest: Manifest, checks: readonly Check[] = CHECKS): readonly Finding[] =>
  bySeverity(checks.flatMap((check) => (check.manifest?.(manifest) ?? []).map((hit) => findingOf(check, hit))));

/** Everything the checks say about plans and what they expose, most severe first. */
export const checkPlan = (
  plans: readonly StackPlan[],
  exposures: readonly Exposure[],
  checks: readonly Check[] = CHECKS,
): readonly Finding[] =>
  bySeverity(checks.flatMap((check) => (check.plan?.({ plans, exposures }) ?? []).map((hit) => findingOf(check, hit))));

const findingOf = ({ id, severity, why, fix, source }: Check, hit: Hit): Finding => ({
  check: id,
  severity,
  why,
  fix,
  source,
  ...hit,
});

/** Within one severity the order of the checks and of the file stays. */
const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
