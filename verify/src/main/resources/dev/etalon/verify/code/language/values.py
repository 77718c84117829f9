"""Carries plain values over a pipe as JSON: tagged, so that a tuple stays a tuple, and rebuilt from builtin types only.

A value of any class of its own (an object whose == always says yes, say) does not cross; subclasses of builtin types cross as what they
hold, read by the builtin type's own methods.
"""
import types

DEEPEST = 50
MOST = 200_000
ITERATORS = (
    types.GeneratorType, map, filter, zip, enumerate, reversed, type(iter([])), type(iter(())), type(iter("")),
    type(iter(set())), type(iter({})), type(iter({}.values())), type(iter({}.items())), type(iter(range(0))), type(reversed([])),
)
SMALL = 1 << 53


class Uncrossable(Exception):
    pass


class Encoder:
    def __init__(self):
        self.left = MOST

    def encode(self, value, depth=0):
        self.left -= 1
        if self.left < 0:
            raise Uncrossable(f"more than {MOST} values")
        if depth > DEEPEST:
            raise Uncrossable(f"nested deeper than {DEEPEST} levels")
        kind = type(value)
        if value is None or kind is bool or kind is str:
            return value
        if kind is int:
            return value if -SMALL < value < SMALL else {"i": hex(value)}
        if kind is float:
            return {"f": value.hex()}
        return self.container(value, kind, depth + 1)

    def container(self, value, kind, depth):
        for base, tag in ((list, "l"), (tuple, "t"), (set, "s"), (frozenset, "z")):
            if issubclass(kind, base):
                return {tag: [self.encode(item, depth) for item in base.__iter__(value)]}
        if issubclass(kind, dict):
            return {"d": [[self.encode(key, depth), self.encode(item, depth)] for key, item in dict.items(value)]}
        if kind in ITERATORS:
            return {"n": [self.encode(item, depth) for item in value]}
        return self.scalar(value, kind)

    def scalar(self, value, kind):
        if issubclass(kind, (bytes, bytearray)):
            base = bytes if issubclass(kind, bytes) else bytearray
            return {"b" if base is bytes else "a": bytes(base.__getitem__(value, slice(None))).hex()}
        if issubclass(kind, complex):
            return {"c": [complex.real.__get__(value).hex(), complex.imag.__get__(value).hex()]}
        if kind is range:
            return {"r": [hex(value.start), hex(value.stop), hex(value.step)]}
        if issubclass(kind, int):
            return self.encode(int.__int__(value))
        if issubclass(kind, float):
            return {"f": float.hex(value)}
        if issubclass(kind, str):
            return str.__str__(value)
        raise Uncrossable(f"a value of type {kind.__module__}.{kind.__qualname__}"[:200])


def decode(data):
    if not isinstance(data, dict):
        return data
    (tag, body), = data.items()
    return DECODERS[tag](body)


def items(body):
    return [decode(item) for item in body]


DECODERS = {
    "i": lambda body: int(body, 16),
    "f": float.fromhex,
    "l": items,
    "t": lambda body: tuple(items(body)),
    "s": lambda body: set(items(body)),
    "z": lambda body: frozenset(items(body)),
    "d": lambda body: {decode(key): decode(item) for key, item in body},
    "n": lambda body: iter(items(body)),
    "b": bytes.fromhex,
    "a": bytearray.fromhex,
    "c": lambda body: complex(float.fromhex(body[0]), float.fromhex(body[1])),
    "r": lambda body: range(*(int(part, 16) for part in body)),
}


def restore(target, source):
    """Gives a mutable argument the content that the candidate left in it."""
    if isinstance(target, (list, bytearray)):
        target[:] = source
    elif isinstance(target, (dict, set)):
        target.clear()
        target.update(source)
