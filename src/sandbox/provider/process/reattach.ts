export type ProviderRegistry = 'registry.terraform.io' | 'registry.opentofu.org';

/**
 * The value of TF_REATTACH_PROVIDERS. `Test` must be true, or Terraform shuts the provider down and kills `Pid` after its
 * first use; `Pid` must live, and is killed all the same when the socket cannot be reached.
 */
export const reattachValue = (socket: string, pid: number, registry: ProviderRegistry): string =>
  JSON.stringify({
    [`${registry}/hashicorp/aws`]: {
      Protocol: 'grpc',
      ProtocolVersion: 5,
      Pid: pid,
      Test: true,
      Addr: { Network: 'unix', String: socket },
    },
  });
