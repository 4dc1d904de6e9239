import { counted } from '../../domain/counted.ts';
import type { AuditEvents } from '../../domain/events/audit-events.ts';
import { actorName, callerName, callName, shortTarget } from '../../domain/sessions/audited-call.ts';
import { plainTime } from '../../domain/sessions/plain-time.ts';
import type { Cell } from './page.ts';
import { writeGaps, writeReach } from './session-text.ts';
import type { TextRenderers } from './text-renderer.ts';

export const auditText: TextRenderers<keyof AuditEvents> = {
  'audit.call-listed': ({ call }, page) => {
    const { at, errorCode, account, region, targets } = call;
    const result: Cell = errorCode === null ? 'ok' : { text: errorCode, tone: 'bad' };
    page.line(
      `${at.slice(5, 19).replace('T', ' ')}  ${callerName(call).padEnd(PERSON)}  ${callName(call).padEnd(CALL)}  `,
      result,
    );
    page.line({ text: `${INDENT}${account} ${region} as ${actorName(call)}`, tone: 'dim' });
    if (targets[0] !== undefined) page.line({ text: `${INDENT}${shortTarget(targets[0])}`, tone: 'dim' });
  },
  'audit.listed': ({ count, since, gaps, histories }, page) => {
    page.line(`${counted(count, 'call')} since ${plainTime(since)}`);
    writeReach(histories, page);
    writeGaps(gaps, page);
  },
};

const PERSON = 10;
const CALL = 38;
const INDENT = ' '.repeat(16);
