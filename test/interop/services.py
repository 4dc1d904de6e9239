"""What a stranger does with each emulated service, by boto3: each step has the outcome that AWS documents.

`python3 services.py URL` runs it on an empty world and prints one line of JSON. The same runs on moto, where steps that
it does not implement, and what follows from them, are left out.
"""

import io
import json
import sys

import botocore.config
import botocore.session
from botocore.exceptions import BotoCoreError, ClientError, WaiterError

ACCOUNT = "123456789012"
TRUST = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"}]}
)
ALLOW = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]})
WRITES_TRAILS = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": action, "Resource": resource}
        for action, resource in (
            ("s3:GetBucketAcl", "arn:aws:s3:::stranger"),
            ("s3:PutObject", f"arn:aws:s3:::stranger/AWSLogs/{ACCOUNT}/*"),
        )
    ],
}
ROLE = f"arn:aws:iam::{ACCOUNT}:role/stranger"


class Missing:
    """What a step would have answered that did not: whatever is taken from it is missing as well."""

    def __getitem__(self, _):
        return self


MISSING = Missing()


def holds_missing(value):
    if isinstance(value, dict):
        return any(map(holds_missing, value.values()))
    if isinstance(value, list):
        return any(map(holds_missing, value))
    return isinstance(value, Missing)


def paths(value, at=""):
    """The members an answer has, without their values."""
    if isinstance(value, dict):
        inner = {path for key, item in value.items() for path in paths(item, f"{at}.{key}" if at else key)}
        return inner or {at}
    if isinstance(value, list):
        return {path for item in value for path in paths(item, f"{at}[]")} or {at}
    return {at}


class Story:
    """The steps of one service, their outcomes told as they go."""

    def __init__(self, session, url):
        self.session, self.url, self.clients = session, url, {}
        self.outcomes, self.wrong, self.counts = {}, [], {}

    def client(self, service):
        if service not in self.clients:
            config = botocore.config.Config(
                retries={"total_max_attempts": 1},
                connect_timeout=5,
                read_timeout=20,
                s3={"addressing_style": "path"},
                # It puts the account before any host; such a name only a proxy finds.
                proxies={"http": self.url} if service == "s3control" else None,
            )
            self.clients[service] = self.session.create_client(
                service,
                endpoint_url=self.url,
                region_name="us-east-1",
                aws_access_key_id=ACCOUNT,
                aws_secret_access_key="sandbox",
                config=config,
            )
        return self.clients[service]

    def do(self, service, operation, code=None, **given):
        """A step and its expected error code, none for success; a repeated one is numbered."""
        name = f"{service}:{operation}"
        count = self.counts[name] = self.counts.get(name, 0) + 1
        key = name if count == 1 else f"{name} ({count})"
        if holds_missing(given):
            return MISSING
        try:
            answer = getattr(self.client(service), operation)(**given)
        except ClientError as error:
            found = error.response["Error"]["Code"]
            typed = getattr(self.client(service).exceptions, found, None)
            self.outcomes[key] = {"error": found, "status": error.response["ResponseMetadata"]["HTTPStatusCode"]}
            if found != code:
                self.wrong.append(f"{key}: {error}")
            elif typed is not None and not isinstance(error, typed):
                self.wrong.append(f"{key}: {found} is not raised as the error of that name")
            return MISSING
        except BotoCoreError as error:
            self.outcomes[key] = {"error": type(error).__name__, "status": 0}
            self.wrong.append(f"{key}: {error}")
            return MISSING
        answer.pop("ResponseMetadata")
        self.outcomes[key] = {"members": sorted(paths(answer) - {""})}
        if code is not None:
            self.wrong.append(f"{key}: expected {code}")
        return answer

    def pages(self, service, operation, at_least, **given):
        """All pages of one item each."""
        key = f"{service}:{operation} by pages"
        try:
            paginator = self.client(service).get_paginator(operation)
            [result, *_] = paginator.result_keys
            asked = paginator.paginate(**given, PaginationConfig={"PageSize": 1})
            count = sum(len(result.search(page) or []) for page in asked)
        except (ClientError, BotoCoreError) as error:
            self.wrong.append(f"{key}: {error}")
            return
        if count < at_least:
            self.wrong.append(f"{key}: {count} items")

    def wait(self, service, waiter, **given):
        if holds_missing(given):
            return
        try:
            self.client(service).get_waiter(waiter).wait(**given, WaiterConfig={"Delay": 0.2, "MaxAttempts": 40})
        except (WaiterError, BotoCoreError) as error:
            self.wrong.append(f"{service}:{waiter}: {error}")


def iam(t):
    t.do("iam", "create_role", RoleName="stranger", AssumeRolePolicyDocument=TRUST, Tags=[{"Key": "a", "Value": "b"}])
    t.do("iam", "create_role", "EntityAlreadyExists", RoleName="stranger", AssumeRolePolicyDocument=TRUST)
    t.do("iam", "create_role", "MalformedPolicyDocument", RoleName="other", AssumeRolePolicyDocument="{")
    t.wait("iam", "role_exists", RoleName="stranger")
    t.do("iam", "get_role", RoleName="stranger")
    t.do("iam", "get_role", "NoSuchEntity", RoleName="nobody")
    t.do("iam", "put_role_policy", RoleName="stranger", PolicyName="inline", PolicyDocument=ALLOW)
    t.do("iam", "get_role_policy", RoleName="stranger", PolicyName="inline")
    t.do("iam", "list_role_policies", RoleName="stranger")
    policy = t.do("iam", "create_policy", PolicyName="own", PolicyDocument=ALLOW)["Policy"]["Arn"]
    t.wait("iam", "policy_exists", PolicyArn=policy)
    t.do("iam", "create_policy", PolicyName="second", PolicyDocument=ALLOW)
    t.do("iam", "get_policy", PolicyArn=policy)
    t.do("iam", "get_policy_version", PolicyArn=policy, VersionId="v1")
    t.do("iam", "get_policy_version", "NoSuchEntity", PolicyArn=policy, VersionId="v9")
    t.do("iam", "create_policy_version", PolicyArn=policy, PolicyDocument=ALLOW, SetAsDefault=True)
    t.do("iam", "list_policy_versions", PolicyArn=policy)
    t.do("iam", "attach_role_policy", RoleName="stranger", PolicyArn=policy)
    t.do("iam", "list_attached_role_policies", RoleName="stranger")
    t.do("iam", "delete_policy", "DeleteConflict", PolicyArn=policy)
    t.do("iam", "delete_role", "DeleteConflict", RoleName="stranger")
    t.pages("iam", "list_policies", 2, Scope="Local")
    t.do("iam", "tag_role", RoleName="stranger", Tags=[{"Key": "c", "Value": "d"}])
    t.do("iam", "update_assume_role_policy", RoleName="stranger", PolicyDocument=TRUST)
    t.do("iam", "detach_role_policy", RoleName="stranger", PolicyArn=policy)
    t.do("iam", "detach_role_policy", "NoSuchEntity", RoleName="stranger", PolicyArn=policy)


def sts(t):
    t.do("sts", "get_caller_identity")
    t.do("sts", "get_session_token")
    t.do("sts", "assume_role", RoleArn=ROLE, RoleSessionName="interop")
    t.do("sts", "assume_role", "AccessDenied", RoleArn=f"arn:aws:iam::{ACCOUNT}:role/none", RoleSessionName="interop")


def organizations(t):
    t.do("organizations", "describe_organization", "AWSOrganizationsNotInUseException")
    t.do("organizations", "create_organization", FeatureSet="ALL")
    t.do("organizations", "create_organization", "AlreadyInOrganizationException", FeatureSet="ALL")
    t.do("organizations", "describe_organization")
    root = t.do("organizations", "list_roots")["Roots"][0]["Id"]
    unit = t.do("organizations", "create_organizational_unit", ParentId=root, Name="ml")["OrganizationalUnit"]["Id"]
    t.do("organizations", "create_organizational_unit", "DuplicateOrganizationalUnitException", ParentId=root, Name="ml")
    made = t.do("organizations", "create_account", AccountName="member", Email="member@example.com")
    t.do("organizations", "describe_create_account_status", CreateAccountRequestId=made["CreateAccountStatus"]["Id"])
    t.pages("organizations", "list_accounts", 2)
    t.do("organizations", "describe_account", "AccountNotFoundException", AccountId="999999999999")
    t.do("organizations", "enable_policy_type", RootId=root, PolicyType="SERVICE_CONTROL_POLICY")
    t.do("organizations", "enable_policy_type", "PolicyTypeAlreadyEnabledException", RootId=root, PolicyType="SERVICE_CONTROL_POLICY")
    deny = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}]})
    control = t.do("organizations", "create_policy", Name="no-s3", Description="", Type="SERVICE_CONTROL_POLICY", Content=deny)
    control_id = control["Policy"]["PolicySummary"]["Id"]
    t.do("organizations", "attach_policy", PolicyId=control_id, TargetId=unit)
    t.do("organizations", "attach_policy", "DuplicatePolicyAttachmentException", PolicyId=control_id, TargetId=unit)
    t.do("organizations", "delete_policy", "PolicyInUseException", PolicyId=control_id)
    t.do("organizations", "list_policies_for_target", TargetId=unit, Filter="SERVICE_CONTROL_POLICY")
    t.do("organizations", "list_targets_for_policy", PolicyId=control_id)
    t.do("organizations", "detach_policy", PolicyId=control_id, TargetId=unit)
    t.do("organizations", "delete_policy", PolicyId=control_id)
    t.do("organizations", "describe_policy", "PolicyNotFoundException", PolicyId=control_id)
    t.do("organizations", "list_children", ParentId=root, ChildType="ORGANIZATIONAL_UNIT")
    t.do("organizations", "delete_organizational_unit", OrganizationalUnitId=unit)


def sagemaker(t):
    definition = json.dumps({"Version": "2020-12-01", "Steps": [{"Name": "Only", "Type": "Fail", "Arguments": {"ErrorMessage": "x"}}]})
    pipeline = {"PipelineName": "train", "PipelineDefinition": definition, "RoleArn": ROLE}
    arn = t.do("sagemaker", "create_pipeline", ClientRequestToken="a" * 32, **pipeline)["PipelineArn"]
    t.do("sagemaker", "create_pipeline", "ValidationException", ClientRequestToken="b" * 32, **pipeline)
    t.do("sagemaker", "describe_pipeline", PipelineName="train")
    t.do("sagemaker", "describe_pipeline", "ResourceNotFound", PipelineName="none")
    t.do("sagemaker", "update_pipeline", PipelineName="train", PipelineDisplayName="Train")
    started = t.do("sagemaker", "start_pipeline_execution", PipelineName="train", ClientRequestToken="c" * 32)
    execution = started["PipelineExecutionArn"]
    t.do("sagemaker", "start_pipeline_execution", PipelineName="train", ClientRequestToken="d" * 32)
    t.do("sagemaker", "describe_pipeline_execution", PipelineExecutionArn=execution)
    t.do("sagemaker", "describe_pipeline_definition_for_execution", PipelineExecutionArn=execution)
    t.do("sagemaker", "list_pipeline_parameters_for_execution", PipelineExecutionArn=execution)
    t.pages("sagemaker", "list_pipeline_executions", 2, PipelineName="train")
    t.do("sagemaker", "list_pipelines", PipelineNamePrefix="tr")
    t.do("sagemaker", "add_tags", ResourceArn=arn, Tags=[{"Key": "team", "Value": "ml"}])
    t.do("sagemaker", "list_tags", ResourceArn=arn)
    image = {"TrainingImage": "123456789012.dkr.ecr.us-east-1.amazonaws.com/train:1", "TrainingInputMode": "File"}
    job = {
        "TrainingJobName": "fit",
        "AlgorithmSpecification": image,
        "RoleArn": ROLE,
        "OutputDataConfig": {"S3OutputPath": "s3://out/"},
        "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 1},
        "StoppingCondition": {"MaxRuntimeInSeconds": 60},
    }
    t.do("sagemaker", "create_training_job", **job)
    t.do("sagemaker", "create_training_job", "ResourceInUse", **job)
    t.do("sagemaker", "describe_training_job", TrainingJobName="fit")
    t.do("sagemaker", "describe_training_job", "ValidationException", TrainingJobName="none")
    t.do("sagemaker", "list_training_jobs", NameContains="fit")
    t.do("sagemaker", "create_artifact", ArtifactType="Model", Source={"SourceUri": "s3://out/model.tar.gz"})
    context = t.do("sagemaker", "create_context", ContextName="run", ContextType="Run", Source={"SourceUri": "s3://out/"})
    t.do("sagemaker", "describe_context", ContextName="run")
    t.do("sagemaker", "query_lineage", StartArns=[context["ContextArn"]])
    idle = {**pipeline, "PipelineName": "idle"}
    t.do("sagemaker", "create_pipeline", ClientRequestToken="0" * 32, **idle)
    t.do("sagemaker", "delete_pipeline", PipelineName="idle", ClientRequestToken="e" * 32)


def ram(t):
    pipeline = f"arn:aws:sagemaker:us-east-1:{ACCOUNT}:pipeline/shared"
    definition = json.dumps({"Version": "2020-12-01", "Steps": [{"Name": "Only", "Type": "Fail", "Arguments": {"ErrorMessage": "x"}}]})
    given = {"ClientRequestToken": "f" * 32, "PipelineDefinition": definition, "RoleArn": ROLE}
    t.client("sagemaker").create_pipeline(PipelineName="shared", **given)
    share = t.do("ram", "create_resource_share", name="team", tags=[{"key": "a", "value": "b"}])["resourceShare"]["resourceShareArn"]
    t.do("ram", "get_resource_shares", resourceOwner="SELF")
    t.do("ram", "get_resource_shares", "InvalidNextTokenException", resourceOwner="SELF", nextToken="none")
    t.do("ram", "update_resource_share", resourceShareArn=share, name="squad")
    t.do("ram", "associate_resource_share", resourceShareArn=share, resourceArns=[pipeline], principals=["444455556666"])
    t.do("ram", "get_resource_share_associations", associationType="PRINCIPAL", resourceShareArns=[share])
    t.do("ram", "list_resources", resourceOwner="SELF")
    t.do("ram", "list_principals", resourceOwner="SELF")
    t.do("ram", "list_resource_types")
    t.do("ram", "list_permissions", resourceType="sagemaker:Pipeline")
    t.pages("ram", "get_resource_shares", 1, resourceOwner="SELF")
    t.do("ram", "list_resource_share_permissions", resourceShareArn=share)
    t.do("ram", "delete_resource_share", resourceShareArn=share)
    unknown = f"arn:aws:ram:us-east-1:{ACCOUNT}:resource-share/00000000-0000-0000-0000-000000000000"
    t.do("ram", "delete_resource_share", "UnknownResourceException", resourceShareArn=unknown)


def s3(t):
    t.do("s3", "create_bucket", Bucket="stranger")
    t.wait("s3", "bucket_exists", Bucket="stranger")
    t.do("s3", "put_object", Bucket="stranger", Key="a/ü b", Body=b"one", Metadata={"who": "me"})
    t.wait("s3", "object_exists", Bucket="stranger", Key="a/ü b")
    t.do("s3", "put_object", "PreconditionFailed", Bucket="stranger", Key="a/ü b", Body=b"two", IfNoneMatch="*")
    t.do("s3", "get_object", Bucket="stranger", Key="a/ü b")
    t.do("s3", "get_object", Bucket="stranger", Key="a/ü b", Range="bytes=1-")
    t.do("s3", "head_object", Bucket="stranger", Key="a/ü b")
    t.do("s3", "get_object", "NoSuchKey", Bucket="stranger", Key="none")
    t.do("s3", "head_object", "404", Bucket="stranger", Key="none")
    t.do("s3", "list_objects_v2", "NoSuchBucket", Bucket="strangers-none")
    t.do("s3", "put_object", Bucket="stranger", Key="b", Body=io.BytesIO(b"two"))
    t.pages("s3", "list_objects_v2", 2, Bucket="stranger")
    t.do("s3", "list_objects_v2", Bucket="stranger", Delimiter="/")
    t.do("s3", "put_bucket_versioning", Bucket="stranger", VersioningConfiguration={"Status": "Enabled"})
    t.do("s3", "get_bucket_versioning", Bucket="stranger")
    t.do("s3", "get_bucket_location", Bucket="stranger")
    t.do("s3", "get_bucket_policy", "NoSuchBucketPolicy", Bucket="stranger")
    t.do("s3", "get_bucket_tagging", "NoSuchTagSet", Bucket="stranger")
    t.do("s3", "delete_bucket", "BucketNotEmpty", Bucket="stranger")
    t.do("s3", "list_buckets")
    t.do("s3", "create_bucket", Bucket="empty")
    t.do("s3", "delete_bucket", Bucket="empty")
    t.wait("s3", "bucket_not_exists", Bucket="empty")


def s3control(t):
    t.do("s3control", "get_access_grants_instance", "AccessGrantsInstanceNotExistsError", AccountId=ACCOUNT)
    t.do("s3control", "create_access_grants_instance", AccountId=ACCOUNT)
    location = t.do("s3control", "create_access_grants_location", AccountId=ACCOUNT, LocationScope="s3://", IAMRoleArn=ROLE)
    grant = t.do(
        "s3control",
        "create_access_grant",
        AccountId=ACCOUNT,
        AccessGrantsLocationId=location["AccessGrantsLocationId"],
        AccessGrantsLocationConfiguration={"S3SubPrefix": "stranger/*"},
        Grantee={"GranteeType": "IAM", "GranteeIdentifier": f"arn:aws:iam::{ACCOUNT}:root"},
        Permission="READ",
    )
    t.do("s3control", "get_access_grant", AccountId=ACCOUNT, AccessGrantId=grant["AccessGrantId"])
    t.do("s3control", "get_access_grant", "NoSuchAccessGrantError", AccountId=ACCOUNT, AccessGrantId="00000000-none")
    t.do("s3control", "list_access_grants", AccountId=ACCOUNT)
    t.do("s3control", "delete_access_grant", AccountId=ACCOUNT, AccessGrantId=grant["AccessGrantId"])


def athena(t):
    output = {"ResultConfiguration": {"OutputLocation": "s3://stranger/"}}
    t.do("athena", "create_work_group", Name="analysts", Configuration=output, Description="people")
    t.do("athena", "create_work_group", "InvalidRequestException", Name="analysts")
    t.do("athena", "get_work_group", WorkGroup="analysts")
    t.do("athena", "get_work_group", "InvalidRequestException", WorkGroup="none")
    t.do("athena", "list_work_groups")
    t.do("athena", "delete_work_group", WorkGroup="analysts")


def glue(t):
    t.do("glue", "create_database", DatabaseInput={"Name": "sales"})
    t.do("glue", "create_database", "AlreadyExistsException", DatabaseInput={"Name": "sales"})
    t.do("glue", "get_database", "EntityNotFoundException", Name="none")
    columns = {"Columns": [{"Name": "id", "Type": "int"}]}
    t.do("glue", "create_table", DatabaseName="sales", TableInput={"Name": "trends", "StorageDescriptor": columns})
    t.do("glue", "get_table", DatabaseName="sales", Name="trends")
    t.do("glue", "get_table", "EntityNotFoundException", DatabaseName="sales", Name="none")
    t.do("glue", "get_tables", DatabaseName="sales")
    t.pages("glue", "get_databases", 1)


def lakeformation(t):
    t.do("lakeformation", "get_data_lake_settings")
    t.do("lakeformation", "register_resource", ResourceArn="arn:aws:s3:::stranger", RoleArn=ROLE)
    t.do("lakeformation", "register_resource", "AlreadyExistsException", ResourceArn="arn:aws:s3:::stranger", RoleArn=ROLE)
    t.do("lakeformation", "describe_resource", ResourceArn="arn:aws:s3:::stranger")
    t.do("lakeformation", "describe_resource", "EntityNotFoundException", ResourceArn="arn:aws:s3:::none")
    grant = {"Principal": {"DataLakePrincipalIdentifier": ROLE}, "Resource": {"Database": {"Name": "sales"}}}
    t.do("lakeformation", "grant_permissions", Permissions=["DESCRIBE"], **grant)
    t.do("lakeformation", "list_permissions", Resource=grant["Resource"])
    t.do("lakeformation", "revoke_permissions", Permissions=["DESCRIBE"], **grant)


def emr(t):
    configuration = json.dumps({"AuthenticationConfiguration": {}})
    t.do("emr", "create_security_configuration", Name="tip", SecurityConfiguration=configuration)
    t.do("emr", "describe_security_configuration", Name="tip")
    t.do("emr", "describe_security_configuration", "InvalidRequestException", Name="none")
    t.do("emr", "delete_security_configuration", Name="tip")


def ec2(t):
    t.do("ec2", "describe_vpcs")
    t.do("ec2", "describe_subnets")
    t.do("ec2", "describe_route_tables")
    t.do("ec2", "describe_vpcs", "InvalidVpcID.NotFound", VpcIds=["vpc-0123456789abcdef0"])


def kms(t):
    key = t.do("kms", "create_key", Description="one")["KeyMetadata"]["KeyId"]
    t.do("kms", "describe_key", KeyId=key)
    t.do("kms", "describe_key", "NotFoundException", KeyId="00000000-0000-0000-0000-000000000000")
    t.do("kms", "get_key_policy", KeyId=key, PolicyName="default")
    t.do("kms", "get_key_rotation_status", KeyId=key)
    t.do("kms", "schedule_key_deletion", KeyId=key, PendingWindowInDays=7)
    t.do("kms", "schedule_key_deletion", "KMSInvalidStateException", KeyId=key, PendingWindowInDays=7)


def sqs(t):
    queue = t.do("sqs", "create_queue", QueueName="callbacks")["QueueUrl"]
    t.do("sqs", "get_queue_url", "AWS.SimpleQueueService.NonExistentQueue", QueueName="none")
    t.do("sqs", "send_message", QueueUrl=queue, MessageBody="hello")
    got = t.do("sqs", "receive_message", QueueUrl=queue, AttributeNames=["All"])["Messages"][0]["ReceiptHandle"]
    t.do("sqs", "delete_message", QueueUrl=queue, ReceiptHandle=got)
    t.do("sqs", "get_queue_attributes", QueueUrl=queue, AttributeNames=["QueueArn"])
    t.do("sqs", "create_queue", QueueName="second")
    t.pages("sqs", "list_queues", 2)
    t.do("sqs", "delete_queue", QueueUrl=queue)


def events(t):
    t.do("events", "put_rule", Name="finished", EventPattern=json.dumps({"source": ["aws.sagemaker"]}))
    t.do("events", "put_rule", "InvalidEventPatternException", Name="broken", EventPattern="{")
    t.do("events", "describe_rule", Name="finished")
    t.do("events", "describe_rule", "ResourceNotFoundException", Name="none")
    target = {"Id": "queue", "Arn": f"arn:aws:sqs:us-east-1:{ACCOUNT}:second"}
    t.do("events", "put_targets", Rule="finished", Targets=[target])
    t.do("events", "list_targets_by_rule", Rule="finished")
    t.pages("events", "list_rules", 1)
    t.do("events", "put_events", Entries=[{"Source": "own", "DetailType": "x", "Detail": "{}"}])
    t.do("events", "delete_rule", "ValidationException", Name="finished")


def sso_admin(t):
    t.do("sso-admin", "create_instance", Name="people")
    instance = t.do("sso-admin", "list_instances")["Instances"][0]
    t.do("sso-admin", "describe_instance", InstanceArn=instance["InstanceArn"])
    t.do("sso-admin", "list_applications", InstanceArn=instance["InstanceArn"])
    application = f"arn:aws:sso::{ACCOUNT}:application/ssoins-0000000000000000/apl-0000000000000000"
    t.do("sso-admin", "describe_application", "ResourceNotFoundException", ApplicationArn=application)


def identitystore(t):
    store = t.do("sso-admin", "list_instances")["Instances"][0]["IdentityStoreId"]
    name = {"GivenName": "Jane", "FamilyName": "Doe"}
    user = t.do("identitystore", "create_user", IdentityStoreId=store, UserName="jane", DisplayName="Jane", Name=name)
    t.do(
        "identitystore", "create_user", "ConflictException", IdentityStoreId=store, UserName="jane", DisplayName="Jane", Name=name
    )
    group = t.do("identitystore", "create_group", IdentityStoreId=store, DisplayName="analysts")
    member = {"IdentityStoreId": store, "GroupId": group["GroupId"], "MemberId": {"UserId": user["UserId"]}}
    t.do("identitystore", "create_group_membership", **member)
    t.do("identitystore", "describe_user", IdentityStoreId=store, UserId=user["UserId"])
    nobody = "00000000-0000-0000-0000-000000000000"
    t.do("identitystore", "describe_user", "ResourceNotFoundException", IdentityStoreId=store, UserId=nobody)
    by_name = {"UniqueAttribute": {"AttributePath": "UserName", "AttributeValue": "jane"}}
    t.do("identitystore", "get_user_id", IdentityStoreId=store, AlternateIdentifier=by_name)
    t.do("identitystore", "list_group_memberships", IdentityStoreId=store, GroupId=group["GroupId"])


def efs(t):
    t.do("efs", "describe_file_systems")
    t.do("efs", "describe_file_systems", "FileSystemNotFound", FileSystemId="fs-0123456789abcdef0")


def cloudtrail(t):
    t.do("cloudtrail", "create_trail", "S3BucketDoesNotExistException", Name="audit", S3BucketName="strangers-none")
    t.client("s3").put_bucket_policy(Bucket="stranger", Policy=json.dumps(WRITES_TRAILS))
    t.do("cloudtrail", "create_trail", Name="audit", S3BucketName="stranger")
    t.do("cloudtrail", "describe_trails", trailNameList=["audit"])
    t.do("cloudtrail", "get_trail", "TrailNotFoundException", Name="none")
    t.do("cloudtrail", "start_logging", Name="audit")
    t.do("cloudtrail", "get_trail_status", Name="audit")
    t.do("cloudtrail", "list_trails")
    t.do("cloudtrail", "lookup_events", MaxResults=5)
    t.do("cloudtrail", "delete_trail", Name="audit")


def sso_oidc(t):
    given = {"clientId": f"arn:aws:sso::{ACCOUNT}:application/ssoins-0000000000000000/apl-0000000000000000"}
    grant = {"grantType": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": "none"}
    t.do("sso-oidc", "create_token_with_iam", "InvalidClientException", **given, **grant)


STORIES = [
    iam,
    sts,
    organizations,
    sagemaker,
    ram,
    s3,
    s3control,
    athena,
    glue,
    lakeformation,
    emr,
    ec2,
    kms,
    sqs,
    events,
    sso_admin,
    identitystore,
    cloudtrail,
    efs,
    sso_oidc,
]

if __name__ == "__main__":
    story = Story(botocore.session.get_session(), sys.argv[1])
    for tell in STORIES:
        try:
            tell(story)
        except (ClientError, BotoCoreError) as error:
            story.wrong.append(f"{tell.__name__}: {error}")
    services = sorted({step.split(":")[0] for step in story.outcomes})
    print(json.dumps({"services": services, "wrong": story.wrong, "outcomes": story.outcomes}))
