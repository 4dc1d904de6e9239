/**
 * Arguments of `aws_sagemaker_domain` that replace the domain when they change: all apps, spaces and profiles with it.
 * Those that say where it is are read back by an import; `retention_policy` is not, and would replace it for that alone.
 */
export const REPLACES = ['auth_mode', 'domain_name', 'kms_key_id', 'retention_policy', 'subnet_ids', 'vpc_id'] as const;

/** What else somebody may have set on a domain that was made without Terraform. */
export const FOUND_ON_A_DOMAIN = [
  'app_network_access_type',
  'app_security_group_management',
  'default_space_settings',
  'tag_propagation',
] as const;

/** The same, of the settings that its users begin with. */
export const FOUND_ON_ITS_USERS = [
  'auto_mount_home_efs',
  'canvas_app_settings',
  'code_editor_app_settings',
  'custom_file_system_config',
  'custom_posix_user_config',
  'default_landing_uri',
  'jupyter_lab_app_settings',
  'jupyter_server_app_settings',
  'kernel_gateway_app_settings',
  'r_session_app_settings',
  'r_studio_server_pro_app_settings',
  'sharing_settings',
  'space_storage_settings',
  'studio_web_portal',
  'studio_web_portal_settings',
  'tensor_board_app_settings',
] as const;

/** The same, of the settings that only a domain has. */
export const FOUND_IN_ITS_SETTINGS = [
  'docker_settings',
  'execution_role_identity_config',
  'r_studio_server_pro_domain_settings',
  'security_group_ids',
] as const;
