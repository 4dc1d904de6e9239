import type { AppOptions } from '../app/options.ts';
import { SagelaneError } from '../domain/errors.ts';
import { readAnswer, type Terminal } from './confirm.ts';
import type { Globals } from './globals.ts';

/** Asks at the terminal for the code of an MFA device; without one it says what is needed. */
export function askMfaCode(globals: Globals, terminal: Terminal): NonNullable<AppOptions['mfaCode']> {
  return async ({ account, profile, device }) => {
    const whose = `account ${account}${profile === null ? '' : ` (profile ${profile})`}`;
    const code =
      terminal.interactive && !globals.json ? await readAnswer(`MFA code of ${device} for ${whose}: `, terminal) : '';
    if (code !== '') return code;
    throw new SagelaneError({
      code: 'MfaNeeded',
      what: `the credentials of ${whose} need a code of ${device}`,
      why: 'nobody typed one, or stdin or stdout is no terminal',
      fix: 'run it in a terminal without --json, or get a session first (aws sts get-session-token --serial-number … --token-code …) and use its credentials',
    });
  };
}
