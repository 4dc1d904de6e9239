import type * as Organizations from '@aws-sdk/client-organizations';
import type { Operations } from '../../operation.ts';
import { describeOrganization } from './describe-organization.ts';
import { listAccounts } from './list-accounts.ts';

/** What of AWS Organizations is emulated. */
export const organizations = [describeOrganization, listAccounts] as const satisfies Operations<typeof Organizations>;
