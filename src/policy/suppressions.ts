import type { Finding } from '../domain/finding.ts';
import type { Manifest, Suppression } from '../domain/manifest.ts';
import type { JudgedSuppression } from './check.ts';
import { accountOfStack } from './source-of.ts';

interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly JudgedSuppression[];
}

/** Marks the findings that somebody lets stand, and tells of each suppression whether it did anything. */
export function suppress(
  findings: readonly Finding[],
  manifest: Manifest,
  { today, ran }: { readonly today: string; readonly ran: ReadonlySet<string> },
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
      used: ran.has(one.check) ? findings.some((finding) => concerns(one, finding)) : null,
    })),
  };
}

/** A suppression holds for the part of the file it stands in: for that account, share or studio, or for everything. */
function standsAt({ part, subject }: Suppression, finding: Finding, manifest: Manifest): boolean {
  if (part === 'file') return true;
  if (subject === null) return finding.subject === part;
  const [stack = '', ...inside] = (finding.path ?? finding.subject).split('/');
  if (part === 'account') return finding.subject === subject || accountOfStack(manifest, stack)?.alias === subject;
  return finding.subject === subject || stack === subject || inside.includes(subject);
}
