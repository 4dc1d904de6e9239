import { resourcesOfShare } from '../../domain/manifest.ts';
import type { Check, Hit } from '../check.ts';
import { placeOf } from '../principals.ts';

/** https://docs.aws.amazon.com/ram/latest/userguide/service-quotas.html */
const MOST_PER_SHARE = 5_000;

export const shareTooLarge = {
  id: 'share-too-large',
  severity: 'error',
  summary: `a share names more than ${MOST_PER_SHARE} resources or principals`,
  why: `RAM takes ${MOST_PER_SHARE} resources and ${MOST_PER_SHARE} principals per share, and refuses the rest half way through an apply`,
  fix: 'declare several shares, or share with an organizational unit instead of its accounts',
  source: 'https://docs.aws.amazon.com/ram/latest/userguide/service-quotas.html',
  manifest: (manifest) =>
    manifest.shares.flatMap((share): readonly Hit[] => {
      const counts = [
        [resourcesOfShare(share).length, 'resources'],
        [share.principals.length, 'principals'],
      ] as const;
      return counts
        .filter(([count]) => count > MOST_PER_SHARE)
        .map(([count, what]) => ({
          subject: share.name,
          message: `it names ${count} ${what}, ${MOST_PER_SHARE} are possible`,
          ...placeOf(share),
        }));
    }),
} as const satisfies Check;
