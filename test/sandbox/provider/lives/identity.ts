import type { Company } from '../support/life.ts';

const STORE = '${aws_identitystore_user.u.identity_store_id}';
const APPLICATION = '${aws_ssoadmin_application.a.arn}';

/** People, groups and applications of an Identity Center instance, and Lake Formation's connection with it. */
export const identity: Company = {
  given: async (clients) => {
    const { InstanceArn = '' } = await (await clients.ssoadmin()).createInstance({ Name: 'people' });
    const { IdentityStoreId = '' } = await (await clients.ssoadmin()).describeInstance({ InstanceArn });
    return { instance: InstanceArn, store: IdentityStoreId };
  },
  lives: ({ instance, store }) => ({
    'aws_identitystore_user.u': {
      born: {
        identity_store_id: store,
        user_name: 'ada',
        display_name: 'Ada',
        name: [{ given_name: 'Ada', family_name: 'Lovelace' }],
        emails: [{ value: 'ada@example.com', primary: true, type: 'work' }],
      },
      change: { display_name: 'Ada L.', title: 'Countess', phone_numbers: [{ value: '+44 1', type: 'work' }] },
      replace: { user_name: 'ada-2' },
    },
    'aws_identitystore_group.g': {
      born: { identity_store_id: store, display_name: 'analysts', description: 'one' },
      change: { description: 'two' },
      replace: { display_name: 'engineers' },
    },
    'aws_identitystore_group_membership.m': {
      born: {
        identity_store_id: STORE,
        group_id: '${aws_identitystore_group.g.group_id}',
        member_id: '${aws_identitystore_user.u.user_id}',
      },
    },
    'aws_ssoadmin_application.a': {
      born: {
        name: 'studio',
        instance_arn: instance,
        application_provider_arn: 'arn:aws:sso::aws:applicationProvider/custom',
        portal_options: [
          {
            visibility: 'ENABLED',
            sign_in_options: [{ application_url: 'https://studio.example.com', origin: 'APPLICATION' }],
          },
        ],
      },
      change: { description: 'of the team', status: 'DISABLED', tags: { a: '1' } },
      replace: { client_token: 'another-application' },
    },
    'aws_ssoadmin_application_assignment.s': {
      born: {
        application_arn: APPLICATION,
        principal_id: '${aws_identitystore_user.u.user_id}',
        principal_type: 'USER',
      },
      importId: ({ application_arn, principal_id, principal_type }) =>
        [application_arn, principal_id, principal_type].join(),
    },
    'aws_ssoadmin_application_assignment_configuration.c': {
      born: { application_arn: APPLICATION, assignment_required: true },
      change: { assignment_required: false },
      importId: ({ application_arn = '' }) => application_arn,
    },
    'aws_lakeformation_identity_center_configuration.l': {
      born: { instance_arn: instance },
      importId: ({ catalog_id = '' }) => catalog_id,
    },
  }),
};
