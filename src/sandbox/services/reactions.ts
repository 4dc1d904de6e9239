import { announceChanges } from './eventbridge/model/announce-changes.ts';

/** What follows from changes by themselves, whoever made them. */
export const react = announceChanges;
