import { typedDuration } from '../domain/duration.ts';
import type { AuditedCall } from '../domain/sessions/audited-call.ts';
import type { Command } from './engine/command.ts';

export interface AuditInput {
  /** Identity Center user name or user id; default everybody. */
  readonly user?: string;
  /** How far back, in milliseconds. */
  readonly sinceMs: number;
  /** `s3`, `sagemaker`, … */
  readonly service?: string;
  /** Only what this program did itself. */
  readonly ours?: boolean;
  /** The most requests to LookupEvents per account and Region. */
  readonly requests: number;
}

/** What a person did, where, and through which role, from CloudTrail's `onBehalfOf`. */
export const auditCalls = {
  id: 'audit-calls',
  title: 'Audit what a person did',
  effect: 'reads',
  line: ({ user, service, ours, sinceMs, requests }) => [
    'audit',
    '--since',
    typedDuration(sinceMs),
    ...(user === undefined ? [] : ['--user', user]),
    ...(service === undefined ? [] : ['--service', service]),
    ...(ours === true ? ['--ours'] : []),
    '--requests',
    String(requests),
  ],
  target: ({ user }) => user ?? 'everybody',
  async run({ ours = false, sinceMs, requests, ...wish }, context) {
    const since = new Date(context.clock.now().getTime() - sinceMs).toISOString();
    const { calls, gaps, histories } = await context.watch.audit({ ...wish, since, requests });
    const told = calls.filter((call) => (ours ? call.ours : call.person !== null));
    for (const call of told) context.emit({ type: 'audit.call-listed', call });
    context.emit({
      type: 'audit.listed',
      count: told.length,
      since,
      service: wish.service ?? null,
      gaps,
      histories,
    });
    return told;
  },
} as const satisfies Command<AuditInput, readonly AuditedCall[]>;
