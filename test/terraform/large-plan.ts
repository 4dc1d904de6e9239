/** What `terraform show -json` prints of a plan with that many resources: every kind of change, policies and tags in them. */
export function largePlan(resources: number): object {
  const kinds = [['create'], ['update'], ['delete', 'create'], ['delete'], ['no-op']] as const;
  return {
    format_version: '1.2',
    resource_changes: Array.from({ length: resources }, (_, index) => {
      const actions = kinds[index % kinds.length] ?? ['create'];
      const values = (turn: string) => ({
        id: `share-${index}`,
        name: `share-${index}`,
        description: `share number ${index}, ${turn}`,
        policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: [`ram:${turn}`] }] }),
        tags: { team: `team-${index % 20}`, turn },
      });
      const [first] = actions;
      return {
        address: `aws_ram_resource_share.share_${index}`,
        mode: 'managed',
        type: 'aws_ram_resource_share',
        name: `share_${index}`,
        change: {
          actions,
          before: first === 'create' ? null : values('before'),
          after: actions.length === 1 && first === 'delete' ? null : values(first === 'no-op' ? 'before' : 'after'),
          after_unknown: first === 'create' ? { arn: true, tags: {} } : {},
          before_sensitive: {},
          after_sensitive: { tags: {} },
          ...(actions.length > 1 && { replace_paths: [['name']] }),
        },
      };
    }),
    output_changes: {},
  };
}
