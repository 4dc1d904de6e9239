import type { Check, Hit } from '../check.ts';

export const identityCenterRegion = {
  id: 'identity-center-region',
  severity: 'error',
  summary: 'a Studio domain with trusted identity propagation is in another Region than IAM Identity Center',
  why: 'a domain signs in with an Identity Center instance of its own Region; in another one CreateDomain fails, and the Region of neither can be changed',
  fix: 'put the account of the studio into the Region of Identity Center (region: under accounts:)',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/trustedidentitypropagation-setup.html',
  manifest: ({ studios, accounts, identityCenter, region }) =>
    studios.flatMap((studio): readonly Hit[] => {
      const own = accounts.find(({ alias }) => alias === studio.account)?.region ?? region;
      if (!identityCenter || !studio.trustedIdentityPropagation || own === identityCenter.region) return [];
      const message = `its account ${studio.account} is in ${own}, Identity Center is in ${identityCenter.region}`;
      return [{ subject: studio.name, message, ...(studio.at && { at: studio.at }) }];
    }),
} as const satisfies Check;
