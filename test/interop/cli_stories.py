"""What a stranger does with each emulated service, by the AWS CLI: answers, typed errors, pages and waiters.

`python3 cli_stories.py URL [SERVICE…]` runs it on an empty world and prints one line of JSON. The commands run in one process, as the
`aws` program itself runs them; what waiters would sleep, the sandbox's clock is moved by.
"""

import contextlib
import io
import json
import os
import re
import shlex
import sys
import tempfile
import urllib.request

import awscli.clidriver
import botocore.waiter

URL = sys.argv[1]
ACCOUNT = os.environ["AWS_ACCESS_KEY_ID"]
TRUST = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"}]}
)
ALLOW = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]})
ROLE = f"arn:aws:iam::{ACCOUNT}:role/stranger"


def tick(seconds):
    body = json.dumps({"ms": int(seconds * 1000)}).encode()
    request = urllib.request.Request(f"{URL}/_sandbox/tick", data=body, headers={"content-type": "application/json"})
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20).read()


botocore.waiter.time = type("SandboxTime", (), {"sleep": staticmethod(tick)})


class Cli:
    def __init__(self):
        self.wrong, self.commands, self.waits, self.pages, self.errors = [], {}, [], [], []
        self.drivers = {}

    def run(self, command, **given):
        """The exit status, standard output and standard error of `aws COMMAND`, words split as a shell does it."""
        words = [word.format(**given) for word in shlex.split(command)]
        service = words[0]
        self.commands[service] = self.commands.get(service, 0) + 1
        # It puts the account before any host; such a name only a proxy finds.
        proxied = service == "s3control"
        os.environ.pop("HTTP_PROXY", None)
        if proxied:
            os.environ["HTTP_PROXY"] = URL
        endpoint = "http://sandbox.test" if proxied else URL
        driver = self.drivers.setdefault(ACCOUNT, awscli.clidriver.create_clidriver())
        out, err = io.StringIO(), io.StringIO()
        out.buffer, err.buffer = io.BytesIO(), io.BytesIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = driver.main([*words, "--endpoint-url", endpoint, "--output", "json"])
        return status, out.getvalue() + out.buffer.getvalue().decode(), err.getvalue()

    def do(self, command, **given):
        """A command that succeeds, and what it answers."""
        status, out, err = self.run(command, **given)
        if status != 0:
            self.wrong.append(f"{command}: {err.strip()}")
            return Missing()
        return json.loads(out) if out.strip().startswith(("{", "[")) else out

    def fails(self, code, command, **given):
        """A command that ends with AWS's error of that code, of the operation it is about."""
        status, _, err = self.run(command, **given)
        service, operation = command.split()[:2]
        name = "".join(map(str.capitalize, operation.split("-")))
        said = re.search(r"\((\S+)\) when calling the (\S+) operation", err)
        if status not in (254, 255) or not said or said[1] != code or said[2].lower() != name.lower():
            self.wrong.append(f"{command}: expected {code} of {name}, status {status}, {err.strip()}")
        self.errors.append(f"{service} {code}")

    def wait(self, command, **given):
        self.do(command, **given)
        self.waits.append(" ".join(command.split()[:3]))

    def paged(self, command, key, at_least, size="--page-size 1", **given):
        """All items one by one: each command is given the token that the one before left, as a script would."""
        found, token = [], None
        for _ in range(50):
            more = "" if token is None else f" --starting-token {token}"
            answer = self.do(f"{command} --max-items 1 {size}{more}", **given)
            if isinstance(answer, Missing):
                return
            found += answer.get(key, [])
            token = answer.get("NextToken")
            if token is None:
                break
        whole = self.do(command, **given)
        names = [json.dumps(one, sort_keys=True) for one in found]
        if len(names) < at_least or names != [json.dumps(one, sort_keys=True) for one in whole.get(key, [])]:
            self.wrong.append(f"{command} by pages: {len(found)} of {len(whole.get(key, []))} items")
        self.pages.append(" ".join(command.split()[:2]))


class Missing:
    """What a command would have answered that did not."""

    def __getitem__(self, _):
        return self

    def get(self, _, other=None):
        return self

    def __format__(self, _):
        return "missing"


def iam(t):
    t.do("iam create-role --role-name stranger --assume-role-policy-document '{trust}' --tags Key=a,Value=b", trust=TRUST)
    t.do("iam create-role --role-name second --assume-role-policy-document '{trust}'", trust=TRUST)
    t.fails("EntityAlreadyExists", "iam create-role --role-name stranger --assume-role-policy-document '{trust}'", trust=TRUST)
    t.fails("NoSuchEntity", "iam get-role --role-name nobody")
    t.wait("iam wait role-exists --role-name stranger")
    policy = t.do("iam create-policy --policy-name own --policy-document '{allow}'", allow=ALLOW)["Policy"]["Arn"]
    t.wait("iam wait policy-exists --policy-arn {policy}", policy=policy)
    t.do("iam attach-role-policy --role-name stranger --policy-arn {policy}", policy=policy)
    t.fails("DeleteConflict", "iam delete-policy --policy-arn {policy}", policy=policy)
    t.paged("iam list-roles", "Roles", 2)
    t.fails("NotImplemented", "iam list-users")


def sts(t):
    if t.do("sts get-caller-identity")["Account"] != ACCOUNT:
        t.wrong.append("sts: another account")
    t.do("sts assume-role --role-arn {role} --role-session-name cli", role=ROLE)
    t.fails("AccessDenied", "sts assume-role --role-arn {role}-none --role-session-name cli", role=ROLE)


def organizations(t):
    t.fails("AWSOrganizationsNotInUseException", "organizations describe-organization")
    t.do("organizations create-organization")
    root = t.do("organizations list-roots")["Roots"][0]["Id"]
    for name in ("ml", "data"):
        t.do("organizations create-organizational-unit --parent-id {root} --name {name}", root=root, name=name)
    again = "organizations create-organizational-unit --parent-id {root} --name ml"
    t.fails("DuplicateOrganizationalUnitException", again, root=root)
    t.paged("organizations list-organizational-units-for-parent --parent-id {root}", "OrganizationalUnits", 2, root=root)
    t.fails("PolicyNotFoundException", "organizations describe-policy --policy-id p-none12345")


def sagemaker(t):
    definition = json.dumps({"Version": "2020-12-01", "Steps": [{"Name": "F", "Type": "Fail", "Arguments": {"ErrorMessage": "x"}}]})
    make = "sagemaker create-pipeline --pipeline-name {name} --pipeline-definition '{definition}' --role-arn {role}"
    t.do(make, name="train", definition=definition, role=ROLE)
    t.do(make, name="score", definition=definition, role=ROLE)
    t.paged("sagemaker list-pipelines", "PipelineSummaries", 2)
    t.fails("ResourceNotFound", "sagemaker describe-pipeline --pipeline-name none")
    started = t.do("sagemaker start-pipeline-execution --pipeline-name train")["PipelineExecutionArn"]
    t.do("sagemaker start-pipeline-execution --pipeline-name train")
    tick(30)
    ended = t.do("sagemaker describe-pipeline-execution --pipeline-execution-arn {arn}", arn=started)
    if ended["PipelineExecutionStatus"] != "Failed":
        t.wrong.append(f"sagemaker: the execution is {ended['PipelineExecutionStatus']}")
    t.paged("sagemaker list-pipeline-executions --pipeline-name train", "PipelineExecutionSummaries", 2)
    image = f"TrainingImage={ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/train:1,TrainingInputMode=File"
    job = (
        "sagemaker create-training-job --training-job-name fit --role-arn {role} --algorithm-specification {image}"
        " --output-data-config S3OutputPath=s3://out/ --stopping-condition MaxRuntimeInSeconds=60"
        " --resource-config InstanceType=ml.m5.large,InstanceCount=1,VolumeSizeInGB=1"
    )
    t.do(job, role=ROLE, image=image)
    t.fails("ResourceInUse", job, role=ROLE, image=image)
    t.wait("sagemaker wait training-job-completed-or-stopped --training-job-name fit")
    t.fails("ValidationException", "sagemaker describe-training-job --training-job-name none")


def ram(t):
    shares = [t.do("ram create-resource-share --name {name}", name=name)["resourceShare"] for name in ("team", "other")]
    pipeline = f"arn:aws:sagemaker:us-east-1:{ACCOUNT}:pipeline/train"
    associate = "ram associate-resource-share --resource-share-arn {share} --resource-arns {pipeline} --principals 444455556666"
    t.do(associate, share=shares[0]["resourceShareArn"], pipeline=pipeline)
    t.paged("ram get-resource-shares --resource-owner SELF", "resourceShares", 2)
    unknown = f"arn:aws:ram:us-east-1:{ACCOUNT}:resource-share/00000000-0000-0000-0000-000000000000"
    t.fails("UnknownResourceException", "ram delete-resource-share --resource-share-arn {arn}", arn=unknown)
    t.fails("MalformedArnException", "ram delete-resource-share --resource-share-arn nonsense")


def s3(t):
    t.do("s3 mb s3://stranger")
    t.wait("s3api wait bucket-exists --bucket stranger")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("one")
        file.flush()
        t.do("s3 cp {file} s3://stranger/a.txt", file=file.name)
        t.do("s3api put-object --bucket stranger --key b.txt --body {file}", file=file.name)
        t.wait("s3api wait object-exists --bucket stranger --key b.txt")
        twice = "s3api put-object --bucket stranger --key a.txt --body {file} --if-none-match *"
        t.fails("PreconditionFailed", twice, file=file.name)
    t.paged("s3api list-objects-v2 --bucket stranger", "Contents", 2)
    if "b.txt" not in t.do("s3 ls s3://stranger"):
        t.wrong.append("s3 ls: b.txt is not there")
    t.fails("404", "s3api head-object --bucket stranger --key none")
    t.fails("NoSuchBucketPolicy", "s3api get-bucket-policy --bucket stranger")
    t.fails("BucketNotEmpty", "s3api delete-bucket --bucket stranger")
    t.do("s3 rm s3://stranger --recursive")
    t.wait("s3api wait object-not-exists --bucket stranger --key b.txt")
    t.do("s3 mb s3://gone")
    t.do("s3 rb s3://gone")
    t.wait("s3api wait bucket-not-exists --bucket gone")


def s3control(t):
    t.fails("AccessGrantsInstanceNotExistsError", f"s3control get-access-grants-instance --account-id {ACCOUNT}")
    t.do(f"s3control create-access-grants-instance --account-id {ACCOUNT}")
    location = t.do(
        f"s3control create-access-grants-location --account-id {ACCOUNT} --location-scope s3:// --iam-role-arn {ROLE}"
    )["AccessGrantsLocationId"]
    for prefix in ("a", "b"):
        t.do(
            f"s3control create-access-grant --account-id {ACCOUNT} --access-grants-location-id {{location}}"
            f" --access-grants-location-configuration S3SubPrefix=stranger/{prefix}/* --permission READ"
            f" --grantee GranteeType=IAM,GranteeIdentifier={ROLE}",
            location=location,
        )
    listed = t.do(f"s3control list-access-grants --account-id {ACCOUNT} --max-results 1")
    rest = t.do(f"s3control list-access-grants --account-id {ACCOUNT} --next-token {{token}}", token=listed["NextToken"])
    if len(rest["AccessGrantsList"]) != 1:
        t.wrong.append("s3control list-access-grants: the second page")
    t.fails("NoSuchAccessGrantError", f"s3control get-access-grant --account-id {ACCOUNT} --access-grant-id 00000000-none")


def athena(t):
    t.do("athena create-work-group --name analysts")
    t.fails("InvalidRequestException", "athena create-work-group --name analysts")
    t.fails("InvalidRequestException", "athena get-work-group --work-group none")
    t.do("athena get-work-group --work-group analysts")


def glue(t):
    for name in ("sales", "stock"):
        t.do("glue create-database --database-input Name={name}", name=name)
    t.fails("AlreadyExistsException", "glue create-database --database-input Name=sales")
    t.fails("EntityNotFoundException", "glue get-table --database-name sales --name none")
    for name in ("trends", "totals"):
        t.do("glue create-table --database-name sales --table-input Name={name}", name=name)
    t.paged("glue get-databases", "DatabaseList", 2)
    t.paged("glue get-tables --database-name sales", "TableList", 2)


def lakeformation(t):
    t.do("lakeformation register-resource --resource-arn arn:aws:s3:::stranger --role-arn {role}", role=ROLE)
    t.fails(
        "AlreadyExistsException", "lakeformation register-resource --resource-arn arn:aws:s3:::stranger --role-arn {role}", role=ROLE
    )
    t.fails("EntityNotFoundException", "lakeformation describe-resource --resource-arn arn:aws:s3:::none")
    grant = f"--principal DataLakePrincipalIdentifier={ROLE} --resource Database={{{{Name=sales}}}} --permissions DESCRIBE"
    t.do(f"lakeformation grant-permissions {grant}")
    t.do("lakeformation list-permissions")


def emr(t):
    for name in ("tip", "other"):
        t.do("emr create-security-configuration --name {name} --security-configuration {body}", name=name, body="{}")
    t.fails("InvalidRequestException", "emr describe-security-configuration --name none")
    t.paged("emr list-security-configurations", "SecurityConfigurations", 2, size="")


def ec2(t):
    t.do("ec2 describe-vpcs --filters Name=is-default,Values=true")
    t.wait("ec2 wait vpc-available")
    t.wait("ec2 wait subnet-available")
    t.fails("InvalidVpcID.NotFound", "ec2 describe-vpcs --vpc-ids vpc-0123456789abcdef0")


def kms(t):
    key = t.do("kms create-key")["KeyMetadata"]["KeyId"]
    t.do("kms create-key")
    t.do("kms get-key-policy --key-id {key} --policy-name default", key=key)
    t.do("kms schedule-key-deletion --key-id {key} --pending-window-in-days 7", key=key)
    t.fails("KMSInvalidStateException", "kms schedule-key-deletion --key-id {key} --pending-window-in-days 7", key=key)
    t.fails("NotFoundException", "kms describe-key --key-id 00000000-0000-0000-0000-000000000000")


def sqs(t):
    queue = t.do("sqs create-queue --queue-name callbacks")["QueueUrl"]
    t.do("sqs create-queue --queue-name second")
    t.paged("sqs list-queues", "QueueUrls", 2)
    t.do("sqs send-message --queue-url {queue} --message-body hello", queue=queue)
    got = t.do("sqs receive-message --queue-url {queue}", queue=queue)["Messages"][0]
    t.do("sqs delete-message --queue-url {queue} --receipt-handle {handle}", queue=queue, handle=got["ReceiptHandle"])
    t.fails("AWS.SimpleQueueService.NonExistentQueue", "sqs get-queue-url --queue-name none")


def events(t):
    for name in ("finished", "failed"):
        t.do("events put-rule --name {name} --event-pattern {pattern}", name=name, pattern='{"source":["aws.sagemaker"]}')
    t.do("events put-rule --name often --schedule-expression 'rate(5 minutes)'")
    t.paged("events list-rules", "Rules", 3)
    t.do(f"events put-targets --rule finished --targets Id=q,Arn=arn:aws:sqs:us-east-1:{ACCOUNT}:second")
    t.fails("NotImplemented", f"events put-targets --rule failed --targets Id=t,Arn=arn:aws:sns:us-east-1:{ACCOUNT}:news")
    t.fails("ResourceNotFoundException", "events describe-rule --name none")
    t.fails("ValidationException", "events delete-rule --name finished")


def sso_admin(t):
    t.do("sso-admin create-instance --name people")
    instance = t.do("sso-admin list-instances")["Instances"][0]["InstanceArn"]
    t.paged("sso-admin list-instances", "Instances", 1)
    t.do("sso-admin list-applications --instance-arn {instance}", instance=instance)
    none = f"arn:aws:sso::{ACCOUNT}:application/ssoins-0000000000000000/apl-0000000000000000"
    t.fails("ResourceNotFoundException", "sso-admin describe-application --application-arn {arn}", arn=none)


def identitystore(t):
    store = t.do("sso-admin list-instances")["Instances"][0]["IdentityStoreId"]
    make = "identitystore create-user --identity-store-id {store} --user-name {name} --display-name {name} --name GivenName=A,FamilyName=B"
    for name in ("jane", "laura"):
        t.do(make, store=store, name=name)
    t.fails("ConflictException", make, store=store, name="jane")
    t.paged("identitystore list-users --identity-store-id {store}", "Users", 2, store=store)
    nobody = "00000000-0000-0000-0000-000000000000"
    unknown = "identitystore describe-user --identity-store-id {store} --user-id {user}"
    t.fails("ResourceNotFoundException", unknown, store=store, user=nobody)


def efs(t):
    for token in ("one", "two"):
        t.do("efs create-file-system --creation-token {token}", token=token)
    tick(5)
    t.paged("efs describe-file-systems", "FileSystems", 2)
    t.fails("FileSystemNotFound", "efs describe-file-systems --file-system-id fs-0123456789abcdef0")


def cloudtrail(t):
    t.fails("S3BucketDoesNotExistException", "cloudtrail create-trail --name audit --s3-bucket-name strangers-none")
    t.fails("InsufficientS3BucketPolicyException", "cloudtrail create-trail --name audit --s3-bucket-name stranger")
    t.fails("TrailNotFoundException", "cloudtrail get-trail --name none")
    t.do("cloudtrail list-trails")
    tick(300)
    events_of = "cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateRole"
    found = t.do(f"{events_of} --max-items 1")
    if len(found["Events"]) != 1 or found.get("NextToken") is None:
        t.wrong.append("cloudtrail lookup-events: one event, and more")


def sso_oidc(t):
    given = f"--client-id arn:aws:sso::{ACCOUNT}:application/ssoins-0000000000000000/apl-0000000000000000"
    grant = "--grant-type urn:ietf:params:oauth:grant-type:jwt-bearer --assertion none"
    t.fails("InvalidClientException", f"sso-oidc create-token-with-iam {given} {grant}")


STORIES = [
    iam, sts, organizations, sagemaker, ram, s3, s3control, athena, glue, lakeformation,
    emr, ec2, kms, sqs, events, sso_admin, identitystore, efs, cloudtrail, sso_oidc,
]  # fmt: skip

if __name__ == "__main__":
    cli = Cli()
    wanted = sys.argv[2:]
    for tell in [one for one in STORIES if not wanted or one.__name__ in wanted]:
        try:
            tell(cli)
        except Exception as error:
            cli.wrong.append(f"{tell.__name__}: {type(error).__name__} {error}")
    told = {"commands": cli.commands, "errors": cli.errors, "pages": cli.pages, "waits": cli.waits, "wrong": cli.wrong}
    print(json.dumps(told))
