import { workspaceOf, type Backend } from '../domain/manifest.ts';

/** A variable of the environment must not decide which state is planned against; it is not passed over in silence either. */
export function unusedWorkspace(set: string | undefined, backend: Backend): string | null {
  const declared = workspaceOf(backend);
  if (set === undefined || set === '' || set === (declared ?? 'default')) return null;
  const used =
    backend.kind === 'cloud'
      ? 'workspaces of HCP Terraform go by workspacePrefix and stack'
      : `the workspace is ${declared ?? 'default'}`;
  const how =
    backend.kind === 'local' || backend.kind === 's3'
      ? `; declare backend: { ${backend.kind}: { workspace: ${set} } } to work in it`
      : '';
  return `TF_WORKSPACE=${set} is set and not used: ${used}${how}`;
}
