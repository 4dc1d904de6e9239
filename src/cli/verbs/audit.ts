import { Option } from 'commander';
import { auditCalls } from '../../commands/audit-calls.ts';
import { parseDuration } from '../../domain/duration.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { exitOf } from '../host.ts';
import { positive } from '../positive.ts';
import type { VerbFile } from './verb.ts';

interface AuditFlags {
  readonly user?: string;
  readonly since: number;
  readonly service?: string;
  readonly ours?: boolean;
  readonly requests: number;
}

const DAY_MS = 86_400_000;
const LONGEST_MS = 90 * DAY_MS;

export const audit: VerbFile = (program, host) => {
  program
    .command('audit')
    .option('--user <name>', 'Identity Center user name or user id; default everybody')
    .addOption(
      new Option('--since <duration>', 'how far back: 30m, 24h, 7d; CloudTrail keeps 90 days')
        .argParser(since)
        .default(DAY_MS, '24h'),
    )
    .option('--service <name>', 'only calls of that service: s3, sagemaker, athena, sso-oauth, …')
    .option('--ours', 'what this program changed itself, known by its app id, instead of what people did')
    .option(
      '--requests <count>',
      'the most requests to CloudTrail for each account and Region, two a second',
      positive('--requests'),
      60,
    )
    .description('what people did, where, and through which role, from CloudTrail’s onBehalfOf')
    .action(({ since: sinceMs, ...flags }: AuditFlags, verb) =>
      host.run(verb, (session) => exitOf(session, auditCalls, { sinceMs, ...flags })),
    );
};

function since(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined || ms === 0 || ms > LONGEST_MS)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--since ${text} is no duration up to 90d`,
      fix: 'for example --since 24h',
    });
  return ms;
}
