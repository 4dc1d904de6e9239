import type { PlannedChange } from './plan.ts';

/** `action_reason` of Terraform's plan: https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
const REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: 'replaced because it is tainted: making it failed half way',
  replace_because_cannot_update: 'replaced because it cannot be changed in place',
  replace_by_request: 'replaced because that was asked for',
  replace_by_triggers: 'replaced because of what its replace_triggered_by names',
  delete_because_no_resource_config: 'no longer declared',
  delete_because_no_module: 'its module is no longer declared',
  delete_because_wrong_repetition: 'its count or for_each came or went',
  delete_because_count_index: 'its count is smaller now',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_no_move_target: 'moved to where nothing is declared',
  read_because_config_unknown: 'read during the apply: what it asks for is known only then',
  read_because_dependency_pending: 'read during the apply: it depends on what changes',
  read_because_check_nested: 'read during the apply, for a check',
};

/** Why Terraform does more than update, in a few words; null where there is nothing to say. */
export function changeReason({ action, replacePaths, reason }: PlannedChange): string | null {
  if (action === 'replace' && replacePaths.length > 0) return `replaced because of ${replacePaths.join(', ')}`;
  return reason === undefined ? null : (REASONS[reason] ?? reason.replaceAll('_', ' '));
}
