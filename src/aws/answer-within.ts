import { SagelaneError } from '../domain/errors.ts';

export interface AskedOf {
  readonly what: string;
  readonly account: string;
  /** Whether it is we who wait, for the budget of the account: that is no silence of its. */
  readonly isHeldBack?: () => boolean;
}

/** As often is looked whether it is silence. */
const LOOKS = 10;

/**
 * Gives up on an answer that does not come: a credential process that waits for somebody, a host that swallows packets.
 * The call itself may still end later; nobody looks at it then.
 */
export async function answerWithin<T>(ms: number, of: AskedOf, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    let silentMs = 0;
    timer = setInterval(() => {
      silentMs += of.isHeldBack?.() === true ? 0 : ms / LOOKS;
      if (silentMs < ms) return;
      reject(
        new SagelaneError({
          code: 'AccountSilent',
          what: `${of.what} of account ${of.account} gave no answer for ${Math.round(ms / 1000)} s`,
          where: `account ${of.account}`,
          why: 'its credentials wait for something (a login, an MFA code), or the network does not answer',
          fix: `try it alone: sagelane doctor --account ${of.account}`,
        }),
      );
    }, ms / LOOKS).unref();
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearInterval(timer);
  }
}
