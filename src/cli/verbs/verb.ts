import type { Command } from 'commander';
import type { Host } from '../host.ts';

/** Adds one verb (and its sub-verbs) to the program. */
export type VerbFile = (program: Command, host: Host) => void;
