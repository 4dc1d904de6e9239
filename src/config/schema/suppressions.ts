import * as z from 'zod/mini';
import { described, text } from './described.ts';

const suppression = z.strictObject({
  check: text('checkId', 'id of the check'),
  reason: text('reason', 'why the finding may stand'),
  until: z.optional(text('day', 'last day on which that counts, YYYY-MM-DD; default: for good')),
});

/** Stands in every part of the file that checks say something about. */
export const suppress = z.optional(
  described(z.array(suppression), 'findings about this part that somebody has read and lets stand, each with a reason'),
);
