import type { Finding } from '../domain/finding.ts';
import type { Manifest, Suppression } from '../domain/manifest.ts';
import type { StackSuffix } from '../domain/stack-name.ts';
import type { JudgedSuppression } from './check.ts';
import { backgroundSessionTooShort } from './checks/background-session-too-short.ts';
import { identityCenterRegion } from './checks/identity-center-region.ts';
import { accountOfStack } from './source-of.ts';

interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly JudgedSuppression[];
}

/** Marks the findings that somebody lets stand, and tells of each suppression whether it did anything. */
export function suppress(
  findings: readonly Finding[],
  manifest: Manifest,
  { today, ran }: { readonly today: string; readonly ran: (check: string) => boolean },
): Suppressed {
  const isExpired = ({ until }: Suppression): boolean => until !== undefined && until < today;
  const concerns = (suppression: Suppression, finding: Finding): boolean =>
    suppression.check === finding.check && standsAt(suppression, finding, manifest);
  const valid = manifest.suppressions.filter((one) => !isExpired(one));
  return {
    findings: findings.map((finding) => {
      const found = valid.find((one) => concerns(one, finding));
      if (!found) return finding;
      const { reason, until } = found;
      return { ...finding, suppressed: { reason, ...(until !== undefined && { until }) } };
    }),
    suppressions: manifest.suppressions.map((one) => ({
      ...one,
      expired: isExpired(one),
      used: ran(one.check) ? findings.some((finding) => concerns(one, finding)) : null,
    })),
  };
}

/** A suppression holds for the part of the file it stands in: for that account, share, studio or feed, or for everything. */
function standsAt({ part, subject }: Suppression, finding: Finding, manifest: Manifest): boolean {
  if (part === 'file') return true;
  const [stack = '', ...inside] = (finding.path ?? finding.subject).split('/');
  if (part === 'identityCenter') return ABOUT_IDENTITY_CENTER.includes(finding.check);
  if (part === 'guardrails' || part === 'audit' || part === 'onCall')
    return stack === `${accountOfStack(manifest, stack)?.alias ?? ''}${STACKS[part]}`;
  if (part === 'eventFeed') return stack === `${subject ?? ''}${STACKS[part]}`;
  if (part === 'account') return finding.subject === subject || accountOfStack(manifest, stack)?.alias === subject;
  return finding.subject === subject || stack === subject || (subject !== null && inside.includes(subject));
}

/** Parts of which a file, or an account, has one are known by the stacks that are made of them. */
const STACKS = {
  guardrails: '-guardrail',
  audit: '-audit',
  onCall: '-on-call',
  eventFeed: '-feed',
} as const satisfies Partial<Record<Suppression['part'], StackSuffix>>;

/** Nothing is made of Identity Center: these say what a studio asks of it. */
const ABOUT_IDENTITY_CENTER: readonly string[] = [backgroundSessionTooShort.id, identityCenterRegion.id];
