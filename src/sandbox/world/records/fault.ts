import type { ActiveFault } from '../../ports.ts';

/** A rule in force. */
export type FaultRecord = ActiveFault;
