import { parseDuration } from '../../domain/duration.ts';
import type { DirectoryPrincipal, StudioDeclaration } from '../../domain/studio.ts';
import type { ManifestShape } from '../schema/index.ts';
import type { PointOf } from './context.ts';

type Shape = NonNullable<ManifestShape['studios']>[number];

export function resolveStudio(shape: Shape, index: number, pointOf: PointOf): StudioDeclaration {
  const path = ['studios', index];
  return {
    name: shape.name,
    account: shape.account,
    ...(shape.domainId === undefined ? {} : { domainId: shape.domainId }),
    vpc: shape.vpc,
    subnets: shape.subnets,
    trustedIdentityPropagation: shape.trustedIdentityPropagation ?? true,
    homeFileSystem: shape.homeFileSystem ?? 'retain',
    users: shape.users ?? [],
    ...(shape.executionRole === undefined ? {} : { executionRole: shape.executionRole }),
    s3AccessGrants: (shape.s3AccessGrants ?? []).map(({ location, permission, to }, place) => ({
      location,
      permission,
      to: granteeOf(to),
      at: pointOf([...path, 's3AccessGrants', place]),
    })),
    ...scenariosOf(shape, (key) => pointOf([...path, ...key])),
    tags: shape.tags ?? {},
    at: pointOf(path),
  };
}

function scenariosOf({ athena, lakeFormation, emr, backgroundTraining }: Shape, pointOf: PointOf) {
  return {
    ...(athena && { athena: { ...athena, at: pointOf(['athena']) } }),
    ...(lakeFormation && {
      lakeFormation: {
        permissions: lakeFormation.permissions.map(({ tables = [], ...permission }, place) => ({
          ...permission,
          tables,
          at: pointOf(['lakeFormation', 'permissions', place]),
        })),
        at: pointOf(['lakeFormation']),
      },
    }),
    ...(emr && { emr: { ...emr, authorization: emr.authorization ?? 's3-access-grants', at: pointOf(['emr']) } }),
    ...(backgroundTraining && {
      backgroundTraining: {
        longestJobMs: parseDuration(backgroundTraining.longestJob) ?? 0,
        images: backgroundTraining.images ?? [],
        at: pointOf(['backgroundTraining']),
      },
    }),
  } as const;
}

/** One of the two: `references/` has seen to it. */
const granteeOf = ({ user, group }: { readonly user?: string | undefined; readonly group?: string | undefined }) =>
  (group === undefined ? { user } : { group }) as DirectoryPrincipal;
