import { described, list, mapping, optional, text } from './described.ts';

const suppression = mapping({
  check: text('checkId', 'id of the check'),
  reason: text('reason', 'why the finding may stand'),
  until: optional(text('day', 'last day on which that counts, YYYY-MM-DD; default: for good')),
});

/** Stands in every part of the file that checks say something about. */
export const suppress = optional(
  described(list(suppression), 'findings about this part that somebody has read and lets stand, each with a reason'),
);
