"""Calls every given operation by botocore with random input valid by botocore's own models; prints one line of JSON.

Arguments: URL, account, seed, rounds. Standard input: {"SERVICE": ["OPERATION", ...]} with SERVICE as boto3 calls it.
"""

import json
import re
import signal
import sys
import time

import botocore.config
import botocore.exceptions
import botocore.session
from botocore.exceptions import ClientError
from random_input import Inputs

url, account, seed, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
LONGEST_CALL = 15

# https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonErrors.html and the like of the other services; each
# service has them in its own spelling, with or without "Exception".
COMMON = {
    "AccessDenied",
    "ConflictException",
    "ExpiredToken",
    "ExpiredTokenException",
    "AccessDeniedException",
    "InvalidParameterValue",
    "MalformedQueryString",
    "NotImplemented",
    "Throttling",
    "ThrottlingException",
    "ValidationError",
    "ValidationException",
}

# Services whose models name few errors or none; theirs are on pages of their own.
# https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
# https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
UNMODELLED = {"s3", "s3control", "ec2"}


# Codes that the service models, but not for this operation: what AWS answers there is not documented.
UNLISTED = {
    "CreateApp ResourceNotFound",
    "CreateSpace ResourceNotFound",
    "CreateUserProfile ResourceNotFound",
    "DeleteInstance ResourceNotFoundException",
    "DescribeInstance ResourceNotFoundException",
    "ListApplications ResourceNotFoundException",
}


class TookTooLong(Exception):
    pass


def too_long(*_):
    raise TookTooLong(f"no answer within {LONGEST_CALL} s")


def at_its_address(request, **_):
    """S3 Control puts the account before any host; an address has no such names."""
    request.url = re.sub(r"//[^/]*@?127\.0\.0\.1", "//127.0.0.1", request.url, count=1)


def remember(value, name=""):
    """What answers name is what later calls may ask about."""
    if isinstance(value, dict):
        for key, item in value.items():
            remember(item, key)
    elif isinstance(value, list):
        for item in value[:20]:
            remember(item, name.removesuffix("s"))
    elif isinstance(value, str) and 0 < len(value) < 400:
        seen = known.setdefault(name.lower(), [])
        if value not in seen and len(seen) < 200:
            seen.append(value)


# SQS would wait for messages; an endpoint's id is made part of a host name by the client; a length or a digest that is
# not that of the body leaves a server waiting, or the client refuses to make it.
NOT_RANDOM = re.compile(r"^(WaitTimeSeconds|EndpointId|ContentLength|ContentMD5|Checksum.*)$")


def sendable(given):
    return {name: value for name, value in given.items() if not NOT_RANDOM.match(name)}


def named(shape):
    """The codes of a modelled error; a JSON service that spoke awsQuery before answers the old one, as SQS does."""
    old = {"QueueDoesNotExist": "NonExistentQueue"}.get(shape.name, shape.name)
    return {shape.name, shape.error_code, f"AWS.SimpleQueueService.{old}"}


def call(client, service, operation):
    model = client.meta.service_model.operation_model(operation)
    given = sendable(inputs.of(model))
    found["calls"] += 1
    broken = lambda what: found["broken"].append(f"{service}:{operation} {what} on {json.dumps(given, default=str)[:300]}")
    signal.alarm(LONGEST_CALL)
    try:
        answer = client._make_api_call(operation, given)
        for value in answer.values():
            if hasattr(value, "read"):
                value.read()
        answer.pop("ResponseMetadata", None)
        remember(answer)
        found["answered"][f"{service}:{operation}"] = found["answered"].get(f"{service}:{operation}", 0) + 1
    except ClientError as error:
        code = error.response["Error"].get("Code", "")
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        allowed = COMMON.union(*map(named, model.error_shapes))
        # A code that is a bare status was not read out of the body, which only answers to HEAD do not have.
        bare = code.isdigit() and model.http.get("method") != "HEAD"
        unlisted = f"{operation} {code}" in UNLISTED
        failed = status >= 500 and code != "NotImplemented"
        if failed or bare or not (code in allowed or unlisted or service in UNMODELLED):
            broken(f"{status} {code} {error.response['Error'].get('Message', '')[:200]}")
    except botocore.exceptions.ParamValidationError as error:
        found["invalid"].append(f"{service}:{operation} {str(error)[:300]}")
    except botocore.exceptions.MissingDependencyException:
        pass  # a checksum this botocore cannot make
    except Exception as error:  # what botocore itself cannot read
        broken(f"{type(error).__name__} {str(error)[:200]}")
    finally:
        signal.alarm(0)


signal.signal(signal.SIGALRM, too_long)
session = botocore.session.get_session()
config = botocore.config.Config(
    connect_timeout=5,
    read_timeout=10,
    retries={"total_max_attempts": 1, "mode": "standard"},
    s3={"addressing_style": "path"},
    inject_host_prefix=False,
)
found = {"calls": 0, "answered": {}, "unknown": [], "broken": [], "invalid": [], "seconds": {}}
known = {"accountid": [account], "account": [account], "principal": [account]}
inputs = Inputs(seed, known)
work = []
for service, operations in json.load(sys.stdin).items():
    client = session.create_client(
        service,
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=account,
        aws_secret_access_key="sandbox",
        config=config,
    )
    client.meta.events.register("before-sign", at_its_address)
    modelled = set(client.meta.service_model.operation_names)
    found["unknown"] += [f"{service}:{one}" for one in operations if one not in modelled]
    work += [(client, service, one) for one in operations if one in modelled]
for _ in range(rounds):
    inputs.dice.shuffle(work)
    for client, service, operation in work:
        started = time.monotonic()
        call(client, service, operation)
        found["seconds"][service] = round(found["seconds"].get(service, 0) + time.monotonic() - started, 3)
print(json.dumps(found))
