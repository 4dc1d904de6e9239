import type { SessionGap } from './session-board.ts';

/** What is not known, and of where: `CloudTrail of 777788889999 in eu-west-1`. */
export const gapPlace = ({ part, account, region }: SessionGap): string => `${part} of ${account} in ${region}`;
