import { EXECUTE_NOTICE } from '../../domain/permissions.ts';
import type { Check } from '../check.ts';
import { nameOfPrincipal, placeOf } from '../principals.ts';

/** The synthesized `PipelineShare` carries the same notice, so a plan needs no second one from here. */
export const executePermission = {
  id: 'execute-permission',
  severity: 'warning',
  summary: 'a share gives `execute`',
  why: 'whoever may execute may start the pipeline with parameters of their choice, as its role, on the bill of its owner',
  fix: 'give read where looking is enough; if execute is meant, watch the quota of 20 concurrent executions that all share',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html',
  manifest: (manifest) =>
    manifest.shares
      .filter((share) => share.permission === 'execute')
      .map((share) => ({
        subject: share.name,
        message: `${share.principals.map(nameOfPrincipal).join(', ')} may start, stop and retry: ${EXECUTE_NOTICE} (${share.owner})`,
        ...placeOf(share),
      })),
} as const satisfies Check;
