import { callerName, callName, type AuditedCall } from '../../../src/domain/sessions/audited-call.ts';
import { accountFull, NO_ACCOUNTS } from '../../shell/accounts.ts';
import type { Detail, DetailItem, View } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';

/** One call: who, as what, where, on what, and how it ended. */
export function callDetail(call: AuditedCall, { session, theme }: View): Detail {
  const { at, source, account, region, actor, person, errorCode, targets, userAgent, sourceIp, readOnly, id, ours } =
    call;
  const field = (label: string, value: string | null): readonly DetailItem[] =>
    value === null ? [] : [{ kind: 'field', label, value }];
  return {
    title: [span(callerName(call), 'strong'), span(` ${theme.glyphs.arrow} ${callName(call)}`)],
    items: [
      ...field('at', at),
      ...(person === null ? [] : field('person', `${call.userName ?? 'unknown name'}, ${person.userId}`)),
      ...field('directory', person?.identityStoreArn ?? null),
      ...field('role', actor.role),
      ...field('session', actor.arn),
      ...field('kind', `${actor.type}, ${readOnly ? 'reads' : 'changes'}${ours ? ', by sagelane itself' : ''}`),
      { kind: 'field', label: 'result', value: errorCode === null ? 'ok' : span(errorCode, 'bad') },
      ...field('account', `${accountFull(session?.accounts ?? NO_ACCOUNTS, account)} in ${region}`),
      ...field('service', source),
      ...targets.flatMap((target) => field('about', target)),
      ...field('from', sourceIp),
      ...field('agent', userAgent),
      ...field('event', id),
    ],
  };
}
