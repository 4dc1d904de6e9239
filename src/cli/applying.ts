import { Option, type Command } from 'commander';
import { awaitShares, type WaitLevel } from '../commands/engine/await-shares.ts';
import { applyInWaves, type WavesOptions } from '../commands/engine/waves.ts';
import { counted } from '../domain/counted.ts';
import { parseDuration } from '../domain/duration.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import type { AppliedRun } from '../workflow/ports.ts';
import { EXIT } from './exit-codes.ts';
import type { Session } from './host.ts';
import { failOn } from './verbs/check.ts';
import { openFindings } from './verbs/plan.ts';
import { wavesCode } from './verbs/waves-code.ts';

/** The options of every verb that applies. */
export interface ApplyingFlags {
  readonly wait: WaitLevel;
  readonly timeout: string;
  readonly failOn: Severity;
}

export const addApplyingFlags = (verb: Command): Command =>
  verb
    .addOption(
      new Option('--wait <level>', 'how far to wait').choices(['associated', 'accepted']).default('associated'),
    )
    .option('--timeout <duration>', 'how long to wait at most', '5m')
    .addOption(failOn());

/** What `apply` and `resume` have in common: the gate before an apply, the wait after it, and waves of both. */
export interface Applying {
  /** Whether no finding stands in the way; tells when one does. */
  passes(findings: readonly Finding[]): boolean;
  /** Waits for the shares of what was applied; false when some did not get there in time. */
  settled(applied: Pick<AppliedRun, 'run' | 'applied'>): Promise<boolean>;
  /** Plans, shows, confirms and applies until nothing is deferred; the exit code. */
  waves(stacks: readonly string[], options?: Pick<WavesOptions, 'destroy' | 'exclude' | 'targets'>): Promise<number>;
}

export function applying(session: Session, options: ApplyingFlags): Applying {
  const { context } = session.app;
  const timeoutMs = parseDuration(options.timeout);
  if (timeoutMs === undefined)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--timeout ${options.timeout} is no duration`,
      fix: 'write it like 90s, 30m or 2h',
    });
  const settled: Applying['settled'] = (applied) => awaitShares(context, applied, { until: options.wait, timeoutMs });
  const passes: Applying['passes'] = (findings) => {
    const { length } = openFindings(findings, options.failOn, session.globals.destroyDomains);
    if (length > 0)
      session.emit({
        type: 'notice.given',
        message: `nothing was applied: ${counted(length, 'finding')} at or above ${options.failOn}`,
      });
    return length === 0;
  };
  return {
    passes,
    settled,
    async waves(stacks, chosen = {}) {
      const { destroy = false } = chosen;
      session.outlive();
      let gate: number = EXIT.ok;
      let reached = true;
      const outcome = await applyInWaves(context, {
        ...chosen,
        stacks,
        destroyDomains: session.globals.destroyDomains,
        review: ({ findings }) => {
          if (passes(findings)) return true;
          gate = EXIT.finding;
          return false;
        },
        settled: async (applied) => {
          if (!destroy) reached = (await settled(applied)) && reached;
        },
      });
      if (gate !== EXIT.ok) return gate;
      return outcome.status === 'done' && !reached ? EXIT.error : wavesCode(outcome);
    },
  };
}
