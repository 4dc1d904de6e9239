import type { WavesOutcome } from '../../commands/engine/waves.ts';
import { EXIT } from '../exit-codes.ts';

const CODES: Record<WavesOutcome['status'], number> = {
  done: EXIT.ok,
  declined: EXIT.declined,
  refused: EXIT.error,
  rejected: EXIT.finding,
  failed: EXIT.error,
  interrupted: EXIT.error,
};

export const wavesCode = ({ status }: WavesOutcome): number => CODES[status];
