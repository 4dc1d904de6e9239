"""Random input for an operation, valid by botocore's own model of it: required members, lengths, ranges, enums, patterns."""

import datetime
import random
import re
import string

try:
    import re._constants as sre
    import re._parser as parser
except ImportError:  # before Python 3.11
    import sre_constants as sre
    import sre_parse as parser

LETTERS = string.ascii_letters + string.digits
DEEPEST = 6


class Inputs:
    """`known` are values seen in answers by member name: with them a call gets past "there is no such thing"."""

    def __init__(self, seed, known):
        self.dice = random.Random(seed)
        self.known = known

    def of(self, operation):
        return self.value(operation.input_shape, 0) if operation.input_shape is not None else {}

    def value(self, shape, depth, name=""):
        kind, dice = shape.type_name, self.dice
        if kind == "structure":
            return self.structure(shape, depth)
        if kind == "list":
            least = shape.metadata.get("min", 0)
            size = least if depth >= DEEPEST else max(least, dice.randrange(3))
            return [self.value(shape.member, depth + 1, name.removesuffix("s")) for _ in range(size)]
        if kind == "map":
            size = 0 if depth >= DEEPEST else dice.randrange(3)
            return {self.text(shape.key, ""): self.value(shape.value, depth + 1) for _ in range(size)}
        if kind in ("integer", "long", "float", "double"):
            least = shape.metadata.get("min", 1)
            number = dice.randint(int(least), int(min(shape.metadata.get("max", least + 50), least + 50)))
            return number if kind in ("integer", "long") else float(number)
        if kind == "boolean":
            return dice.random() < 0.5
        if kind == "timestamp":
            return datetime.datetime(2026, 11, dice.randint(1, 28), tzinfo=datetime.timezone.utc)
        if kind == "blob":
            return "".join(dice.choices(LETTERS, k=max(8, shape.metadata.get("min", 0)))).encode()
        return self.text(shape, name)

    def structure(self, shape, depth):
        if shape.metadata.get("document"):
            return {"a": [1, "b", None]}
        names = list(shape.members)
        if shape.is_tagged_union:
            names = [self.dice.choice(names)]
        else:
            often = 0.4 if depth < 3 else 0.1 if depth < DEEPEST else 0
            names = [one for one in names if one in shape.required_members or self.dice.random() < often]
        return {one: self.value(shape.members[one], depth + 1, one) for one in names}

    def text(self, shape, name):
        dice = self.dice
        if shape.enum:
            return dice.choice(shape.enum)
        least, most = shape.metadata.get("min", 1), shape.metadata.get("max", 1_000)
        pattern = shape.metadata.get("pattern", "")
        if dice.random() < 0.7:
            seen = [one for one in self.known.get(name.lower(), ()) if least <= len(one) <= most]
            if seen:
                return dice.choice(seen)
        for _ in range(5):
            made = self.matching(pattern) if pattern else None
            if made and least <= len(made) <= most:
                return made
        return "".join(dice.choices(LETTERS, k=max(least, min(most, least + dice.randrange(12)), 1)))

    def matching(self, pattern):
        """A text of a pattern, as far as Python reads AWS's patterns, which are Java's."""
        try:
            # What is left of \p{L} and its like is any letter.
            tree = parser.parse(re.sub(r"\\p\{\w+\}", "a-z", pattern))
        except (re.error, OverflowError, RecursionError):
            return None
        return "".join(self.part(one) for one in tree)

    def part(self, node):
        kind, value = node
        dice = self.dice
        if kind is sre.LITERAL:
            return chr(value)
        if kind is sre.NOT_LITERAL:
            return "b" if chr(value) == "a" else "a"
        if kind is sre.ANY:
            return dice.choice(LETTERS)
        if kind is sre.IN:
            return self.one_in(value)
        if kind is sre.BRANCH:
            return "".join(self.part(one) for one in dice.choice(value[1]))
        if kind is sre.SUBPATTERN:
            return "".join(self.part(one) for one in value[-1])
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            least, most, repeated = value
            times = dice.randint(least, min(most, least + 8))
            return "".join(self.part(one) for _ in range(times) for one in repeated)
        return ""

    def one_in(self, choices):
        if choices[0][0] is sre.NEGATE:
            return self.dice.choice([one for one in LETTERS if not self.excludes(choices[1:], one)] or ["~"])
        kind, value = self.dice.choice(choices)
        if kind is sre.RANGE:
            return chr(self.dice.randint(value[0], min(value[1], max(value[0], 126))))
        if kind is sre.CATEGORY:
            return " " if value is sre.CATEGORY_SPACE else self.dice.choice(LETTERS)
        return chr(value)

    @staticmethod
    def excludes(choices, letter):
        code = ord(letter)
        return any(
            (kind is sre.LITERAL and value == code) or (kind is sre.RANGE and value[0] <= code <= value[1]) or kind is sre.CATEGORY
            for kind, value in choices
        )
