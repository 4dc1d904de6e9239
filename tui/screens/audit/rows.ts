import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import {
  actorName,
  callerName,
  callName,
  shortTarget,
  type AuditedCall,
} from '../../../src/domain/sessions/audited-call.ts';
import { accountName } from '../../shell/accounts.ts';
import { remember, rememberEach } from '../../shell/remember.ts';
import type { Column, Row } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';

export const COLUMNS: readonly Column[] = [
  { title: 'AT (UTC)', min: 14, ideal: 14, grow: 0, priority: 7 },
  { title: 'PERSON', min: 8, ideal: 10, grow: 1, priority: 10 },
  { title: 'CALL', min: 22, ideal: 32, grow: 1, priority: 9 },
  { title: 'RESULT', min: 6, ideal: 14, grow: 0, priority: 6 },
  { title: 'ABOUT', min: 14, ideal: 28, grow: 3, priority: 8, cut: 'middle' },
  { title: 'ROLE', min: 12, ideal: 24, grow: 1, priority: 5 },
  { title: 'ACCOUNT', min: 8, ideal: 12, grow: 0, priority: 4 },
];

/** Newest first, as they come from the store. */
export const auditRows = () => {
  const rowOf = rememberEach((accounts: readonly WorkAccount[]) =>
    rememberEach((call: AuditedCall): Row => {
      const person = callerName(call);
      const owner = accountName(accounts, call.account);
      const what = callName(call);
      const about = shortTarget(call.targets[0] ?? '-');
      return {
        id: call.id,
        parent: null,
        depth: 0,
        cells: [
          span(call.at.slice(5, 19).replace('T', ' '), 'dim'),
          person,
          what,
          call.errorCode === null ? span('ok', 'dim') : span(call.errorCode, 'bad'),
          about,
          span(actorName(call), 'dim'),
          span(owner, 'dim'),
        ],
        search: [
          person,
          call.person?.userId ?? '',
          what,
          call.errorCode ?? 'ok',
          ...call.targets,
          actorName(call),
          owner,
          call.account,
        ]
          .join(' ')
          .toLowerCase(),
      };
    }),
  );
  return remember((calls: ReadonlyMap<string, AuditedCall>, accounts: readonly WorkAccount[]): readonly Row[] =>
    [...calls.values()].map(rowOf(accounts)),
  );
};
