import { SagelaneError } from '../domain/errors.ts';

/**
 * Gives up on an answer that does not come: a credential process that waits for somebody, a host that swallows packets.
 * The call itself may still end later; nobody looks at it then.
 */
export async function answerWithin<T>(
  ms: number,
  of: { readonly what: string; readonly account: string },
  work: Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(ms);
  let giveUp: (() => void) | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      reject(
        new SagelaneError({
          code: 'AccountSilent',
          what: `${of.what} of account ${of.account} gave no answer for ${Math.round(ms / 1000)} s`,
          where: `account ${of.account}`,
          why: 'its credentials wait for something (a login, an MFA code), or the network does not answer',
          fix: `try it alone: sagelane doctor --account ${of.account}`,
        }),
      );
    };
    timeout.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    if (giveUp) timeout.removeEventListener('abort', giveUp);
  }
}
