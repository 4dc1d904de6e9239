import type { Finding } from '../domain/finding.ts';
import { SEVERITIES } from '../domain/finding.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Check, Hit, PlanContext, SourceFile, SuppressionContext, SynthContext } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { isOfPolicy } from './policy-rules.ts';
import { sourceOf } from './source-of.ts';
import { suppress } from './suppressions.ts';

interface Options {
  /** `YYYY-MM-DD`: by it suppressions expire. */
  readonly today: string;
  readonly checks?: readonly Check[];
}

/** Everything the checks say about a manifest and the sources of its app, most severe first. */
export const checkManifest = (
  manifest: Manifest,
  { sources = [], ...options }: Options & { readonly sources?: readonly SourceFile[] },
): readonly Finding[] => {
  const { checks = CHECKS } = options;
  const findings = [
    ...run(checks, (check) => check.manifest?.(manifest)),
    ...run(checks, (check) => check.sources?.(sources)),
  ];
  return judged(findings, manifest, options, 'manifest');
};

/** Everything the checks say about an app that was synthesized; `annotations` are what its constructs said themselves. */
export const checkSynthesis = (
  context: SynthContext,
  annotations: readonly Finding[],
  manifest: Manifest,
  options: Options,
): readonly Finding[] => {
  const findings = [...annotations, ...run(options.checks ?? CHECKS, (check) => check.synth?.(context))];
  return judged(findings, manifest, options, 'synth');
};

/** Everything the checks say about plans and what they expose, most severe first. */
export const checkPlan = (context: PlanContext, options: Options): readonly Finding[] =>
  judged(
    run(options.checks ?? CHECKS, (check) => check.plan?.(context)),
    context.manifest,
    options,
    'plan',
  );

/** What the user's own policies say about plans, with what of it somebody lets stand. */
export const checkPolicies = (found: readonly Finding[], manifest: Manifest, options: Options): readonly Finding[] =>
  judged(found, manifest, options, 'policies');

const run = (checks: readonly Check[], look: (check: Check) => readonly Hit[] | undefined): readonly Finding[] =>
  checks.flatMap((check) => (look(check) ?? []).map((hit) => findingOf(check, hit)));

function judged(
  found: readonly Finding[],
  manifest: Manifest,
  { today, checks = CHECKS }: Options,
  of: SuppressionContext['of'],
): readonly Finding[] {
  const looking = new Set(lookingAt(of, checks).map(({ id }) => id));
  const { findings, suppressions } = suppress(
    found.map((finding) => withPlace(finding, manifest)),
    manifest,
    { today, ran: (check) => looking.has(check) || (of === 'policies' && isOfPolicy(check)) },
  );
  // Suppressions are read once, with the manifest; later only those of the checks that look then are worth a word.
  const concerned = suppressions.filter(({ used }) => of === 'manifest' || used !== null);
  const known = [...checks.map(({ id }) => id), SYNTH_ANNOTATION];
  const context = { suppressions: concerned, known, of };
  return bySeverity([...findings, ...run(checks, (check) => check.suppressions?.(context))]);
}

const lookingAt = (of: SuppressionContext['of'], checks: readonly Check[]): readonly Check[] =>
  of === 'policies' ? [] : checks.filter((check) => check[of] ?? (of === 'manifest' && check.sources));

/** What constructs say of themselves is no check, and can be let stand like one. */
const SYNTH_ANNOTATION = 'synth-annotation';

const findingOf = ({ id, severity, why, fix, source }: Check, hit: Hit): Finding => ({
  check: id,
  severity,
  why,
  fix,
  source,
  ...hit,
});

/** Who knows the construct knows the line of the manifest that declared it. */
function withPlace(finding: Finding, manifest: Manifest): Finding {
  const at = finding.at ?? sourceOf(manifest, finding.path ?? finding.subject);
  return at === undefined ? finding : { ...finding, at };
}

/** Within one severity the order of the checks and of the file stays. */
const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
