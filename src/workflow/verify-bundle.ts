import type { CallerIdentity } from '../aws/ports.ts';
import { problemsOf, type Problem } from '../domain/errors.ts';
import type { Exposure } from '../domain/plan.ts';
import type { StateIdentity, TerraformBinary } from '../terraform/ports.ts';
import type { Bundle, BundledStack } from './bundle.ts';
import { exposureDifferences } from './exposure-difference.ts';

/** How things are now, asked for at the moment of the apply. */
export interface Present {
  readonly manifestSha256: string;
  readonly toolVersion: string;
  readonly terraform: Omit<TerraformBinary, 'path'>;
  planDigest(stack: BundledStack): Promise<string>;
  /** Null when the bundled file is gone. */
  sourceDigest(stack: BundledStack, file: string): Promise<string | null>;
  caller(stack: BundledStack): Promise<CallerIdentity>;
  state(stack: BundledStack): Promise<StateIdentity | null>;
  /** Computed again from the plan files and live facts. */
  exposures(): Promise<readonly Exposure[]>;
  /** Studio domains that the plan files replace or destroy. */
  domains(): Promise<readonly string[]>;
  /** Whom AWS denies by a guardrail right now, and the plan files would not. */
  freed(): Promise<readonly Freed[]>;
}

export interface Freed {
  readonly stack: string;
  readonly address: string;
  /** User ids of Identity Center. */
  readonly people: readonly string[];
}

/** Every way in which the bundle no longer holds, one problem each; empty: apply it. */
export async function verifyBundle(bundle: Bundle, present: Present): Promise<readonly Problem[]> {
  const bytes = [...verifyTools(bundle, present), ...(await over(bundle, (stack) => verifyBytes(stack, present)))];
  const [world, exposure, contained] = await Promise.all([
    over(bundle, async (stack) => [...(await verifyCaller(stack, present)), ...(await verifyState(stack, present))]),
    // A plan that is not the planned one says nothing about who gains what.
    bytes.some(({ code }) => code === 'BundlePlanChanged') ? [] : verifyExposure(bundle, present),
    verifyContainments(present),
  ]);
  return [...bytes, ...world, ...exposure, ...contained];
}

async function over(
  bundle: Bundle,
  verify: (stack: BundledStack) => Promise<readonly Problem[]>,
): Promise<readonly Problem[]> {
  const checked = bundle.stacks.filter(({ changes }) => changes);
  const found = await Promise.all(checked.map((stack) => verify(stack).catch((thrown: unknown) => problemsOf(thrown))));
  return found.flat();
}

function verifyTools(bundle: Bundle, present: Present): readonly Problem[] {
  const planned = `${bundle.terraform.product} ${bundle.terraform.version}`;
  const found = `${present.terraform.product} ${present.terraform.version}`;
  return [
    ...(bundle.manifestSha256 === present.manifestSha256
      ? []
      : [
          changed(
            'BundleManifestChanged',
            'the manifest is not the one that was planned',
            'manifest',
            digests(bundle.manifestSha256, present.manifestSha256),
          ),
        ]),
    ...(bundle.toolVersion === present.toolVersion
      ? []
      : [
          changed(
            'BundleToolChanged',
            `planned by sagelane ${bundle.toolVersion}, this is ${present.toolVersion}`,
            'sagelane',
          ),
        ]),
    ...(planned === found
      ? []
      : [changed('BundleTerraformChanged', `planned by ${planned}, found ${found}`, 'terraform')]),
  ];
}

async function verifyBytes(stack: BundledStack, present: Present): Promise<readonly Problem[]> {
  const plan = await present.planDigest(stack);
  const different: string[] = [];
  // Files that terraform itself adds there are of no consequence: what is applied is in the plan file.
  for (const [file, planned] of Object.entries(stack.files))
    if ((await present.sourceDigest(stack, file)) !== planned) different.push(file);
  return [
    ...(plan === stack.planSha256
      ? []
      : [
          changed(
            'BundlePlanChanged',
            'the plan file is not the one that was shown',
            stack.name,
            digests(stack.planSha256, plan),
          ),
        ]),
    ...(different.length === 0
      ? []
      : [changed('BundleSourceChanged', `files of the bundle were changed: ${different.join(', ')}`, stack.name)]),
  ];
}

async function verifyCaller(stack: BundledStack, present: Present): Promise<readonly Problem[]> {
  const now = await present.caller(stack);
  if (now.account !== stack.account)
    return [
      changed(
        'BundleAccountChanged',
        `planned for account ${stack.account}, the credentials are of ${now.account}`,
        stack.name,
      ),
    ];
  if (now.arn !== stack.caller)
    return [
      {
        ...changed('BundleCallerChanged', `bound to ${stack.caller}, the caller is ${now.arn}`, stack.name),
        fix: 'apply as that role, or plan again with --apply-as for this one',
      },
    ];
  return [];
}

async function verifyState(stack: BundledStack, present: Present): Promise<readonly Problem[]> {
  const now = await present.state(stack);
  if (now?.lineage === stack.state?.lineage && now?.serial === stack.state?.serial) return [];
  return [
    changed(
      'BundleStateChanged',
      `the state is not the one that was planned on: ${stateWords(stack.state)} then, ${stateWords(now)} now`,
      stack.name,
      'somebody applied, imported or restored meanwhile',
    ),
  ];
}

const stateWords = (state: StateIdentity | null): string =>
  state ? `serial ${state.serial} of lineage ${state.lineage}` : 'no state';

async function verifyExposure(bundle: Bundle, present: Present): Promise<readonly Problem[]> {
  try {
    const differences = exposureDifferences(bundle.exposures, await present.exposures());
    // Which names must be typed is read from the bundle, so it has to be what the plan files say.
    const hidden = (await present.domains()).filter((domain) => !bundle.domains.includes(domain));
    return [
      ...differences.map((difference) =>
        changed('BundleExposureChanged', `the exposure differs: ${difference}`, 'exposure'),
      ),
      ...hidden.map((domain) =>
        changed('BundleChanged', `it replaces or destroys the Studio domain ${domain}, which was not shown`, 'domains'),
      ),
    ];
  } catch (thrown) {
    return problemsOf(thrown);
  }
}

/** Somebody may have been contained since the plan was made; no flag and no suppression lets an apply undo that. */
async function verifyContainments(present: Present): Promise<readonly Problem[]> {
  try {
    return (await present.freed()).map(({ stack, address, people }) => ({
      code: 'ContainmentActive',
      what: `${address} would no longer deny ${people.join(', ')}`,
      where: stack,
      why: 'they are contained right now, and only a release ends that',
      fix: 'leave the guardrail out (--exclude), or end the containment first: `sagelane sessions release`',
    }));
  } catch (thrown) {
    return problemsOf(thrown);
  }
}

const digests = (planned: string | null, now: string): string =>
  `SHA-256 ${planned?.slice(0, 12) ?? 'none'} was planned, ${now.slice(0, 12)} is there`;

const changed = (
  code: string,
  what: string,
  where: string,
  why = 'only what was planned and shown is applied',
): Problem => ({
  code,
  what,
  where,
  why,
  fix: 'plan again and look at the new plan',
});
