/** Where the copy that is measured is not followed, and why. */
export const KEPT: Readonly<Record<string, string>> = {
  'aws_identitystore_group.display_name': 'the bindings of 6.66 say that it replaces',
  'aws_ssoadmin_application.application_provider_arn': '5.100 plans an update that it does not make',
  'aws_ssoadmin_application.client_token': '5.100 plans an update that it does not make',
  'aws_ssoadmin_application.instance_arn': '5.100 plans an update that it does not make',
};
