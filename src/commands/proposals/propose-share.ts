import type { OwnedShare, ShareAssociation } from '../../aws/ports.ts';
import type { Manifest } from '../../domain/manifest.ts';
import { permissionLabel, READ_PERMISSION, EXECUTE_PERMISSION } from '../../domain/permissions.ts';
import { isMember } from '../../domain/share.ts';
import { shareableOf } from '../../domain/shareables/index.ts';
import type { Shareable } from '../../domain/shareables/shareable.ts';
import type { WorkAccount } from '../engine/context.ts';
import { ownerOf, strangeRegion } from './home-region.ts';
import { flowList, flowMap, scalar, type Proposal } from './manifest-lines.ts';

/** A share of AWS RAM as `shares:` would declare it. */
export function proposeShare(
  share: OwnedShare,
  associations: readonly ShareAssociation[],
  account: WorkAccount,
  manifest: Manifest,
): Proposal {
  const members = associations.filter(isMember);
  const principals = entities(members, 'PRINCIPAL');
  const resources = entities(members, 'RESOURCE');
  const kinds = new Set(resources.map(shareableOf));
  const [kind] = kinds;
  const about = {
    kind: 'share',
    account: account.id,
    region: account.region,
    name: share.name,
    id: share.arn,
  } as const;
  const what = `share "${share.name}" of ${ownerOf(account, manifest)}, ${share.createdAt.slice(0, 10)}: ${share.arn}`;
  const refusal = strangeRegion(account, manifest) ?? whyNot(share, principals, resources, kinds, account, manifest);
  if (refusal !== undefined || !kind) return { ...about, notes: [what, `not declared here: ${refusal}`], lines: null };
  const external = share.allowExternalPrincipals;
  return {
    ...about,
    notes: [
      what,
      ...(kind.only === undefined ? [] : [`${kind.label}: everything of that type in the account, past and future`]),
      ...(external ? [] : ['accounts outside the organization are refused, as they are now']),
      ...(external && isAccepted(members, manifest) ? [ACCEPTED] : []),
    ],
    lines: [
      ['name', scalar(share.name)],
      ['owner', scalar(account.alias ?? '')],
      [kind.key, kind.only === undefined ? flowList(resources.map((arn) => nameOf(arn, kind))) : 'all'],
      ['with', flowList(principals.map((principal) => aliasOf(principal, manifest)))],
      ...permissionLine(share, kind),
      ...(external ? [] : [['acceptance', 'organization'] as const]),
      ...(share.retainSharing ? [['retainSharing', 'true'] as const] : []),
      ...(Object.keys(share.tags).length > 0 ? [['tags', flowMap(share.tags)] as const] : []),
    ],
  };
}

const ACCEPTED =
  'everybody has accepted: with acceptance: terraform each of them has a stack for that, and import takes it in';

/** By accounts of the file, and by all of them; inside the organization nobody had to. */
const isAccepted = (members: readonly ShareAssociation[], { accounts }: Manifest): boolean =>
  members
    .filter(({ kind }) => kind === 'PRINCIPAL')
    .every(
      ({ entity, status, external }) =>
        status === 'ASSOCIATED' && external !== false && accounts.some(({ id }) => id === entity),
    );

const entities = (members: readonly ShareAssociation[], kind: ShareAssociation['kind']): readonly string[] =>
  members.filter((member) => member.kind === kind).map(({ entity }) => entity);

function whyNot(
  share: OwnedShare,
  principals: readonly string[],
  resources: readonly string[],
  kinds: ReadonlySet<Shareable | undefined>,
  { alias }: WorkAccount,
  manifest: Manifest,
): string | undefined {
  if (alias === null) return 'its account is not in the manifest';
  if (share.fromPolicy) return "RAM made it of a resource's policy: promote it in the RAM console first";
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,79}$/.test(share.name))
    return 'its name is none that the manifest can have: rename it';
  if (manifest.shares.some(({ name }) => name.toLowerCase() === share.name.toLowerCase()))
    return 'another share of the manifest has its name: rename one of them';
  if (resources.length === 0) return 'it holds nothing';
  if (principals.length === 0) return 'it is shared with nobody';
  if (kinds.has(undefined)) return `it holds other things than those of SageMaker: ${strangers(resources)}`;
  if (kinds.size > 1) return 'it holds things of several types, and a share of the manifest has one';
  if (share.permissionArns.length > 1) return 'it has several permissions';
  return undefined;
}

const strangers = (resources: readonly string[]): string =>
  resources.filter((arn) => shareableOf(arn) === undefined).join(', ');

/** By its name where that is the whole of its last part. */
function nameOf(arn: string, { prefix }: Shareable): string {
  const last = arn.split(':').slice(5).join(':');
  const name = last.startsWith(prefix) ? last.slice(prefix.length) : '';
  return /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name) ? name : arn;
}

const aliasOf = (principal: string, { accounts }: Manifest): string =>
  accounts.find(({ id }) => id === principal)?.alias ?? principal;

/** Of another type than pipelines the default permission is what no permission means. */
function permissionLine(
  { permissionArns: [arn] }: OwnedShare,
  { kind }: Shareable,
): readonly (readonly [string, string])[] {
  if (arn === undefined || (kind !== 'pipeline' && arn.startsWith('arn:aws:ram::aws:permission/'))) return [];
  const known = arn === READ_PERMISSION || arn === EXECUTE_PERMISSION;
  return [['permission', known ? permissionLabel(arn) : scalar(arn)]];
}
