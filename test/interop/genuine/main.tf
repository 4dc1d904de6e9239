terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "note" {
  type = string
}

locals {
  owner    = "111122223333"
  consumer = "444455556666"
}

provider "aws" {
  region                   = "us-east-1"
  access_key               = local.owner
  secret_key               = "sandbox"
  skip_metadata_api_check  = true
  shared_config_files      = ["/dev/null"]
  shared_credentials_files = ["/dev/null"]
  max_retries              = 2
}

provider "aws" {
  alias                    = "consumer"
  region                   = "us-east-1"
  access_key               = local.consumer
  secret_key               = "sandbox"
  skip_metadata_api_check  = true
  shared_config_files      = ["/dev/null"]
  shared_credentials_files = ["/dev/null"]
  max_retries              = 2
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:SetContext"]
    principals {
      type        = "Service"
      identifiers = ["sagemaker.amazonaws.com", "access-grants.s3.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "reads" {
  statement {
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["*"]
  }
}

resource "aws_iam_role" "studio" {
  name               = "interop-studio"
  description        = var.note
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = { note = var.note }
}

resource "aws_iam_role_policy" "inline" {
  name   = "reads"
  role   = aws_iam_role.studio.id
  policy = data.aws_iam_policy_document.reads.json
}

resource "aws_iam_policy" "own" {
  name   = "interop-reads"
  policy = data.aws_iam_policy_document.reads.json
}

resource "aws_iam_role_policy_attachment" "own" {
  role       = aws_iam_role.studio.name
  policy_arn = aws_iam_policy.own.arn
}

resource "aws_sagemaker_pipeline" "train" {
  pipeline_name         = "interop-train"
  pipeline_display_name = "interop-train"
  pipeline_description  = var.note
  role_arn              = aws_iam_role.studio.arn
  pipeline_definition = jsonencode({
    Version = "2020-12-01"
    Steps   = [{ Name = "Only", Type = "Fail", Arguments = { ErrorMessage = "x" } }]
  })
}

resource "aws_ram_resource_share" "team" {
  name                      = "interop-${var.note}"
  allow_external_principals = true
}

resource "aws_ram_resource_association" "train" {
  resource_arn       = aws_sagemaker_pipeline.train.arn
  resource_share_arn = aws_ram_resource_share.team.arn
}

resource "aws_ram_principal_association" "consumer" {
  principal          = local.consumer
  resource_share_arn = aws_ram_resource_share.team.arn
}

resource "aws_ram_resource_share_accepter" "consumer" {
  provider   = aws.consumer
  share_arn  = aws_ram_principal_association.consumer.resource_share_arn
  depends_on = [aws_ram_resource_association.train]
}

resource "aws_sagemaker_domain" "studio" {
  domain_name = "interop"
  auth_mode   = "SSO"
  vpc_id      = "vpc-0abc0000000000000"
  subnet_ids  = ["subnet-0a000000000000000"]
  default_user_settings {
    execution_role = aws_iam_role.studio.arn
  }
  retention_policy {
    home_efs_file_system = "Delete"
  }
  tags = { note = var.note }
}

resource "aws_sagemaker_user_profile" "jane" {
  domain_id                      = aws_sagemaker_domain.studio.id
  user_profile_name              = "jane"
  single_sign_on_user_identifier = "UserName"
  single_sign_on_user_value      = "jane"
  user_settings {
    execution_role = aws_iam_role.studio.arn
  }
}

resource "aws_s3control_access_grants_instance" "own" {
  account_id = local.owner
}

resource "aws_s3control_access_grants_location" "all" {
  account_id     = aws_s3control_access_grants_instance.own.account_id
  iam_role_arn   = aws_iam_role.studio.arn
  location_scope = "s3://"
}

resource "aws_s3control_access_grant" "sales" {
  account_id                = local.owner
  access_grants_location_id = aws_s3control_access_grants_location.all.access_grants_location_id
  permission                = "READ"
  access_grants_location_configuration {
    s3_sub_prefix = "sales/*"
  }
  grantee {
    grantee_type       = "IAM"
    grantee_identifier = aws_iam_role.studio.arn
  }
}

resource "aws_athena_workgroup" "analysts" {
  name        = "interop-analysts"
  description = var.note
  configuration {
    result_configuration {
      output_location = "s3://athena-results/"
    }
  }
}
