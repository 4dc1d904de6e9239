import { checkAccounts } from './accounts.ts';
import { checkPipelines } from './pipelines.ts';
import { checkPrincipals } from './principals.ts';
import type { ReferenceCheck } from './reference-check.ts';
import { checkShares } from './shares.ts';

/** Everything that looks across the file. */
export const REFERENCE_CHECKS = [
  checkAccounts,
  checkShares,
  checkPipelines,
  checkPrincipals,
] as const satisfies readonly ReferenceCheck[];
