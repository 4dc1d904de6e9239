"""Calls every given operation by botocore with random input from botocore's own models; prints one line of JSON.

Arguments: URL, account, seed, rounds. Standard input: {"SERVICE": ["OPERATION", ...]} with SERVICE as boto3 calls it.
"""

import datetime
import json
import random
import re
import string
import sys

import botocore.config
import botocore.exceptions
import botocore.session
from botocore.exceptions import ClientError

url, account, seed, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
dice = random.Random(seed)
LETTERS = string.ascii_lowercase + string.digits


def text(shape):
    if shape.enum:
        return dice.choice(shape.enum)
    least, most = shape.metadata.get("min", 1), shape.metadata.get("max", 30)
    size = max(least, min(most, least + dice.randrange(12)))
    if "Arn" in shape.name or "arn" in shape.name:
        return f"arn:aws:sagemaker:us-east-1:{account}:pipeline/{''.join(dice.choices(LETTERS, k=6))}"
    return "".join(dice.choices(LETTERS, k=max(size, 1)))


def value(shape, depth=0):
    kind = shape.type_name
    if kind == "structure":
        names = list(shape.members)
        if getattr(shape, "is_tagged_union", False):
            names = [dice.choice(names)]
        else:
            names = [n for n in names if n in shape.required_members or (depth < 3 and dice.random() < 0.4)]
        return {name: value(shape.members[name], depth + 1) for name in names}
    if kind == "list":
        least = shape.metadata.get("min", 0)
        return [value(shape.member, depth + 1) for _ in range(max(least, dice.randrange(2) if depth < 4 else 0))]
    if kind == "map":
        return {text(shape.key): value(shape.value, depth + 1) for _ in range(dice.randrange(2))}
    if kind in ("integer", "long"):
        least = shape.metadata.get("min", 1)
        return dice.randrange(least, min(shape.metadata.get("max", least + 20), least + 20) + 1)
    if kind in ("float", "double"):
        return dice.random()
    if kind == "boolean":
        return dice.random() < 0.5
    if kind == "timestamp":
        return datetime.datetime(2026, 11, dice.randrange(1, 28), tzinfo=datetime.timezone.utc)
    if kind == "blob":
        return "".join(dice.choices(LETTERS, k=8)).encode()
    return text(shape)


def at_its_address(request, **_):
    request.url = re.sub(r"//[^/]*@?127\.0\.0\.1", "//127.0.0.1", request.url, count=1)


session = botocore.session.get_session()
config = botocore.config.Config(
    read_timeout=20, retries={"max_attempts": 0}, parameter_validation=True, s3={"addressing_style": "path"}, inject_host_prefix=False
)
found = {"calls": 0, "answered": 0, "unknown": [], "broken": []}
for service, operations in json.load(sys.stdin).items():
    client = session.create_client(
        service,
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=account,
        aws_secret_access_key="sandbox",
        config=config,
    )
    # S3 Control puts the account before any host; an address has no such names.
    client.meta.events.register("before-sign", at_its_address)
    model = client.meta.service_model
    known = set(model.operation_names)
    for operation in operations:
        if operation not in known:
            found["unknown"].append(f"{service}:{operation}")
            continue
        for _ in range(rounds):
            shape = model.operation_model(operation).input_shape
            given = value(shape) if shape is not None else {}
            found["calls"] += 1
            try:
                client._make_api_call(operation, given)
                found["answered"] += 1
            except ClientError as error:
                code = error.response["Error"].get("Code", "")
                status = error.response["ResponseMetadata"]["HTTPStatusCode"]
                # A code that is a bare status was not read out of the body: the envelope is not what botocore reads.
                if status >= 500 or code in ("", "SerializationException", "UnknownOperationException") or (
                    code.isdigit() and service != "s3"
                ):
                    found["broken"].append(f"{service}:{operation} {status} {code} {error.response['Error'].get('Message', '')[:200]}")
            except botocore.exceptions.MissingDependencyException:
                pass  # a checksum this botocore cannot make
            except Exception as error:  # what botocore itself cannot read
                found["broken"].append(f"{service}:{operation} {type(error).__name__} {str(error)[:200]}")
print(json.dumps(found))
