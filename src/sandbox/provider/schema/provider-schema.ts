import type { Attribute, Schema } from './schema.ts';

const text: Attribute = { type: 'string', optional: true };
const secret: Attribute = { type: 'string', optional: true, sensitive: true };
const bool: Attribute = { type: 'bool', optional: true };
const number: Attribute = { type: 'number', optional: true };
const texts: Attribute = { type: ['set', 'string'], optional: true };
const textList: Attribute = { type: ['list', 'string'], optional: true };
const tags: Attribute = { type: ['map', 'string'], optional: true };

/** The provider block of hashicorp/aws, without `endpoints`: the sandbox has one endpoint for everything. */
export const providerSchema: Schema = {
  version: 0,
  block: {
    attributes: {
      access_key: text,
      allowed_account_ids: texts,
      custom_ca_bundle: text,
      ec2_metadata_service_endpoint: text,
      ec2_metadata_service_endpoint_mode: text,
      forbidden_account_ids: texts,
      http_proxy: text,
      https_proxy: text,
      insecure: bool,
      max_retries: number,
      no_proxy: text,
      profile: text,
      region: text,
      retry_mode: text,
      s3_us_east_1_regional_endpoint: text,
      s3_use_path_style: bool,
      secret_key: secret,
      shared_config_files: textList,
      shared_credentials_files: textList,
      skip_credentials_validation: bool,
      skip_metadata_api_check: text,
      skip_region_validation: bool,
      skip_requesting_account_id: bool,
      sts_region: text,
      tag_policy_compliance: text,
      token: secret,
      token_bucket_rate_limiter_capacity: number,
      use_dualstack_endpoint: bool,
      use_fips_endpoint: bool,
    },
    block_types: {
      assume_role: {
        nesting_mode: 'list',
        block: {
          attributes: {
            duration: text,
            external_id: text,
            policy: text,
            policy_arns: texts,
            role_arn: text,
            session_name: text,
            source_identity: text,
            tags,
            transitive_tag_keys: texts,
          },
        },
      },
      assume_role_with_web_identity: {
        nesting_mode: 'list',
        max_items: 1,
        block: {
          attributes: {
            duration: text,
            policy: text,
            policy_arns: texts,
            role_arn: text,
            session_name: text,
            web_identity_token: text,
            web_identity_token_file: text,
          },
        },
      },
      default_tags: { nesting_mode: 'list', max_items: 1, block: { attributes: { tags } } },
      ignore_tags: { nesting_mode: 'list', max_items: 1, block: { attributes: { key_prefixes: texts, keys: texts } } },
    },
  },
};
