import { exposureSentence, kindsOf } from '../../domain/exposure.ts';
import type { Exposure } from '../../domain/plan.ts';
import type { Check, Hit } from '../check.ts';

export const exposureGained = {
  id: 'exposure-gained',
  severity: 'info',
  summary:
    'somebody gains access by a plan (info), and they are outside the organization, may use the compute of the owner, or get all lineage (warning)',
  why: 'what was shared once has been seen: taking it back does not undo that',
  fix: 'compare who gains what with what was asked for; --fail-on info stops every plan that gives anybody anything',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-xaccount.html',
  plan: ({ exposures }) =>
    exposures
      .filter(({ change }) => change === 'gains')
      .map((exposure): Hit => ({
        subject: `${exposure.stack}/${exposure.share}`,
        message: exposureSentence(exposure),
        ...(isGrave(exposure) && { severity: 'warning' }),
      })),
} as const satisfies Check;

const isGrave = (exposure: Exposure): boolean =>
  exposure.organization === 'outside' || exposure.compute === 'owner' || kindsOf(exposure).has('lineage');
