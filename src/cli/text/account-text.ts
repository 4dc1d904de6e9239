import type { AccountEvents } from '../../domain/events/account-events.ts';
import { silent, type TextRenderers } from './text-renderer.ts';

export const accountText: TextRenderers<keyof AccountEvents> = {
  'account.answered': silent,
  'calls.counted': silent,
  'mfa.asked': silent,
  'mfa.answered': silent,
  'watching.paused': ({ paused }, page) => page.line(paused ? 'polling is paused' : 'polling goes on'),
  'account.unreadable': ({ reach }, page) => {
    const { account, alias, region, status, problems } = reach;
    const name = alias === null ? account : `${alias} (${account})`;
    const what = status === 'partly' ? 'could not be read in full' : 'could not be read';
    page.line({ text: `partial: ${name} in ${region} ${what}`, tone: 'warn' });
    for (const { code, what: problem, why, fix } of problems) {
      page.line({ text: `  ${code}`, tone: 'bad' }, `: ${problem}`);
      if (why !== undefined) page.line({ text: `    why: ${why}`, tone: 'dim' });
      if (fix !== undefined) page.line(`    fix: ${fix}`);
    }
  },
};
