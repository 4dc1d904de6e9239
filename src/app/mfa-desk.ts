import type { MfaCode } from '../aws/credentials.ts';
import type { EventBody } from '../domain/events/index.ts';

/** Where a screen answers what the credentials ask: the question is an event, the answer comes when somebody types it. */
export interface MfaDesk {
  readonly ask: MfaCode;
  /** Answers the question that is open. */
  answer(code: string): void;
}

export function createMfaDesk(emit: (event: EventBody) => void): MfaDesk {
  let open: ((code: string) => void) | null = null;
  return {
    ask: ({ account, profile, device }) =>
      new Promise((resolve) => {
        open = (code) => {
          open = null;
          emit({ type: 'mfa.answered', account });
          resolve(code);
        };
        emit({ type: 'mfa.asked', account, profile, device });
      }),
    answer: (code) => open?.(code),
  };
}
