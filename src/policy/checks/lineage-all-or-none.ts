import type { Check } from '../check.ts';
import { nameOfPrincipal, placeOf } from '../principals.ts';

export const lineageAllOrNone = {
  id: 'lineage-all-or-none',
  severity: 'warning',
  summary: 'a share gives lineage, which is always all lineage of the account',
  why: 'an account has one lineage group: every artifact, action, context and trial component in it, those of tomorrow too, can be read, linked and unlinked; AWS grants all seven actions or none',
  fix: 'share it only with accounts that may know every data set, image and model; keep what they may not see in another account',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html',
  manifest: (manifest) =>
    manifest.shares
      .filter(({ kind }) => kind === 'lineage')
      .map((share) => ({
        subject: share.name,
        message: `${share.principals.map(nameOfPrincipal).join(', ')} may read all lineage of ${share.owner}, and add and delete associations in it`,
        ...placeOf(share),
      })),
} as const satisfies Check;
