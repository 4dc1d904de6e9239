import type { HistoryReach, SessionGap } from '../sessions/session-board.ts';
import type { AuditedCall } from '../sessions/audited-call.ts';
import type { EventDocs } from './event-docs.ts';

export interface AuditEvents {
  'audit.call-listed': { readonly call: AuditedCall };
  'audit.listed': {
    readonly count: number;
    readonly since: string;
    readonly service: string | null;
    readonly gaps: readonly SessionGap[];
    readonly histories: readonly HistoryReach[];
  };
}

export const auditEventDocs: EventDocs<AuditEvents> = {
  'audit.call-listed': {
    summary: 'a call that CloudTrail tells of: on behalf of a person, or by us',
    fields: {
      call: 'id, at, name, source (service), account, region, actor (type, arn, role), person (userId, identityStoreArn; null when on nobody’s behalf), userName (null when the id could not be looked up), ours (our own app id was in the user agent), readOnly, errorCode, targets, userAgent, sourceIp, token',
    },
  },
  'audit.listed': {
    summary: 'all calls were told',
    fields: {
      count: 'calls',
      since: 'ISO 8601',
      service: 'only of that service, or null',
      gaps: 'what could not be read and may be missing: account, region, part, why',
      histories: 'how far back each account is known: account, region, source, from, readAt, trail',
    },
  },
};
