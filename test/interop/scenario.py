"""A scenario over the services of the sandbox by boto3; prints one line of JSON. Arguments: URL, owner, consumer."""

import json
import sys

import boto3

url, owner_id, consumer_id = sys.argv[1:4]


def client(service, account, **more):
    credentials = {"aws_access_key_id": account, "aws_secret_access_key": "sandbox", **more}
    return boto3.client(service, endpoint_url=url, region_name="us-east-1", **credentials)


found = {}
found["caller"] = client("sts", owner_id).get_caller_identity()["Arn"]

owner, consumer = client("ram", owner_id), client("ram", consumer_id)
pipeline = f"arn:aws:sagemaker:us-east-1:{owner_id}:pipeline/churn-score"
reader = client("sagemaker", consumer_id)
try:
    reader.describe_pipeline(PipelineName=pipeline)
except reader.exceptions.ClientError as error:
    found["before"] = error.response["Error"]["Code"]

share = owner.create_resource_share(name="né <&>", principals=[consumer_id], resourceArns=[pipeline])["resourceShare"]
invitation = consumer.get_resource_share_invitations()["resourceShareInvitations"][0]
found["invited"] = invitation["invitationTimestamp"].tzinfo is not None and invitation["resourceShareName"]
arn = invitation["resourceShareInvitationArn"]
consumer.accept_resource_share_invitation(resourceShareInvitationArn=arn)
try:
    consumer.accept_resource_share_invitation(resourceShareInvitationArn=arn)
except consumer.exceptions.ResourceShareInvitationAlreadyAcceptedException as error:
    found["again"] = error.response["Error"]["Code"]

# Settled within one real second.
import time

for _ in range(100):
    status = owner.get_resource_share_associations(associationType="PRINCIPAL", resourceShareArns=[share["resourceShareArn"]])
    if status["resourceShareAssociations"][0]["status"] == "ASSOCIATED":
        break
    time.sleep(0.05)

described = reader.describe_pipeline(PipelineName=pipeline)
found["definition"] = json.loads(described["PipelineDefinition"])["Version"]
pages = reader.get_paginator("list_pipeline_executions").paginate(PipelineName=pipeline, PaginationConfig={"PageSize": 1})
found["executions"] = [one["PipelineExecutionStatus"] for page in pages for one in page["PipelineExecutionSummaries"]]
try:
    reader.start_pipeline_execution(PipelineName=pipeline)
except reader.exceptions.ClientError as error:
    found["start"] = [error.response["Error"]["Code"], error.response["Error"]["Message"]]
try:
    client("sagemaker", owner_id).describe_pipeline(PipelineName="none")
except reader.exceptions.ResourceNotFound as error:
    found["missing"] = error.response["Error"]["Code"]

iam = client("iam", owner_id)
trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": consumer_id}, "Action": "sts:AssumeRole"}]}
role = iam.create_role(RoleName="audit", AssumeRolePolicyDocument=json.dumps(trust))["Role"]
iam.get_waiter("role_exists").wait(RoleName="audit")
found["trust"] = iam.get_role(RoleName="audit")["Role"]["AssumeRolePolicyDocument"] == trust
keys = client("sts", consumer_id).assume_role(RoleArn=role["Arn"], RoleSessionName="boto")["Credentials"]
session = boto3.client(
    "sts",
    endpoint_url=url,
    region_name="us-east-1",
    aws_access_key_id=keys["AccessKeyId"],
    aws_secret_access_key=keys["SecretAccessKey"],
    aws_session_token=keys["SessionToken"],
)
found["session"] = session.get_caller_identity()["Arn"]
try:
    iam.get_role(RoleName="nobody")
except iam.exceptions.NoSuchEntityException as error:
    found["nobody"] = error.response["ResponseMetadata"]["HTTPStatusCode"]
found["organization"] = client("organizations", "123456789012").describe_organization()["Organization"]["Id"]
print(json.dumps(found))
