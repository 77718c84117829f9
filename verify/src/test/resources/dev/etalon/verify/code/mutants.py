"""Makes mutants of one HumanEval solution, and says of each, without looking at any grader, whether it is wrong.

In: one line of JSON with `prompt`, `canonical_solution`, `test`, `entry_point`, `seed`, `count`. Out: one line for each mutant.
The oracle runs the mutant beside the authors' solution on the tests' own inputs and on inputs derived from them, and looks for a
difference. `plain` is what the data set's own harness says: everything in one process, passed where nothing is raised.
"""
import ast
import copy
import json
import math
import os
import random
import select
import signal
import sys

SWAPS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv, ast.Div: ast.Mult,
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
}
INPUTS = 60
CALL_SECONDS = 0.5
PLAIN_SECONDS = 3


class Late(BaseException):
    pass


def ring(*_):
    raise Late


class limited:
    """A block that ends in time."""

    def __init__(self, seconds):
        self.seconds = seconds

    def __enter__(self):
        signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)

    def __exit__(self, *_):
        signal.setitimer(signal.ITIMER_REAL, 0)


def changes(node):
    """Every way to change one node, by kind; each is a function from the copied node to what takes its place."""
    if isinstance(node, ast.BinOp) and type(node.op) in SWAPS:
        yield "operator", lambda n: setattr(n, "op", SWAPS[type(n.op)]()) or n
    if isinstance(node, ast.BoolOp):
        yield "boolean operator", lambda n: setattr(n, "op", SWAPS[type(n.op)]()) or n
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        yield "comparison", lambda n: n.ops.__setitem__(0, SWAPS[type(n.ops[0])]()) or n
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield "condition negated", lambda n: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test)) or n
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield "constant + 1", lambda n: ast.Constant(n.value + 1)
        yield "constant - 1", lambda n: ast.Constant(n.value - 1)
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield "constant negated", lambda n: ast.Constant(not n.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range" and node.args:
        for step in (1, -1):
            yield "off by one", lambda n, step=step: n.args.__setitem__(
                min(1, len(n.args) - 1), ast.BinOp(n.args[min(1, len(n.args) - 1)], ast.Add(), ast.Constant(step))) or n
    if isinstance(node, ast.Return) and node.value is not None:
        yield "return changed", lambda n: ast.Return(ast.Constant(None))
        yield "return changed", lambda n: ast.Return(ast.IfExp(n.value, ast.Constant(False), ast.Constant(True)))
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Expr)) and not isinstance(getattr(node, "value", None), ast.Constant):
        yield "statement dropped", lambda n: ast.Pass()


class At(ast.NodeTransformer):
    def __init__(self, place, change):
        self.place, self.change, self.seen = place, change, -1

    def visit(self, node):
        self.seen += 1
        if self.seen == self.place:
            return ast.copy_location(self.change(node), node)
        return super().generic_visit(node)


class Count(ast.NodeVisitor):
    def __init__(self):
        self.nodes = []

    def visit(self, node):
        self.nodes.append(node)
        super().generic_visit(node)


class Renamed(ast.NodeTransformer):
    def __init__(self, names):
        self.names = names

    def visit_Name(self, node):
        node.id = self.names.get(node.id, node.id)
        return node


class Rewritten(ast.NodeTransformer):
    """Says the same in other words."""

    def visit_Return(self, node):
        self.generic_visit(node)
        if node.value is None:
            return node
        return [ast.Assign([ast.Name("result__", ast.Store())], node.value), ast.Return(ast.Name("result__", ast.Load()))]

    def visit_If(self, node):
        self.generic_visit(node)
        node.test = ast.UnaryOp(ast.Not(), ast.UnaryOp(ast.Not(), node.test))
        return node


def function_of(tree, name):
    return [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name][-1]


def mutants(row, rng):
    tree = ast.parse(row["prompt"] + row["canonical_solution"])
    counted = Count()
    counted.visit(function_of(tree, row["entry_point"]))
    places = [(place, kind, change) for place, node in enumerate(counted.nodes) for kind, change in changes(node)]
    rng.shuffle(places)
    seen = {ast.unparse(tree)}
    for place, kind, change in places:
        copied = copy.deepcopy(tree)
        function = function_of(copied, row["entry_point"])
        At(place, change).visit(function)
        source = ast.unparse(ast.fix_missing_locations(copied))
        if source not in seen:
            seen.add(source)
            yield kind, source


def rewrites(row):
    tree = ast.parse(row["prompt"] + row["canonical_solution"])
    function = function_of(tree, row["entry_point"])
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    nested = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    outer = {name for node in ast.walk(function) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names}
    renamed = copy.deepcopy(tree)
    names = {name: name + "__" for name in stored - nested - outer}
    Renamed(names).visit(function_of(renamed, row["entry_point"]))
    Rewritten().visit(function)
    yield "locals renamed", ast.unparse(ast.fix_missing_locations(renamed))
    yield "rewritten", ast.unparse(ast.fix_missing_locations(tree))


def loaded(source, name):
    space = {"__name__": "solution"}
    exec(compile(source, "solution.py", "exec"), space)
    return space[name]


def recorded(row, function):
    """The arguments of every call that the tests make."""
    calls = []

    def candidate(*args):
        calls.append(copy.deepcopy(args))
        return function(*args)

    space = {"__name__": "tests"}
    try:
        with limited(20):
            exec(row["prompt"] + row["canonical_solution"], space)
            exec(row["test"], space)
            space["check"](candidate)
    except Late:
        pass
    return calls


def varied(value, rng):
    """A value of the same kind, a little away."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return rng.choice([value + 1, value - 1, value * 2, value // 2, max(0, value - 2), rng.randint(0, max(3, min(abs(value), 60)))])
    if isinstance(value, float):
        return rng.choice([value + 1, value - 0.5, value * 2, -value, round(value)])
    if isinstance(value, str):
        items = list(value)
        alphabet = list(value) or list("ab 1")
        return "".join(varied_items(items, rng, lambda: rng.choice(alphabet)))
    if isinstance(value, list):
        return varied_items(list(value), rng, lambda: varied(rng.choice(value), rng) if value else 1)
    if isinstance(value, tuple):
        return tuple(varied(item, rng) for item in value)
    if isinstance(value, dict):
        return {key: item for key, item in value.items() if rng.random() < 0.7}
    return value


def varied_items(items, rng, fresh):
    for _ in range(rng.randint(1, 3)):
        kind = rng.randrange(5)
        place = rng.randrange(len(items) + 1)
        if kind == 0 and items:
            items.pop(place % len(items))
        elif kind == 1:
            items.insert(place, fresh())
        elif kind == 2 and items:
            items[place % len(items)] = fresh()
        elif kind == 3:
            rng.shuffle(items)
        elif items:
            items.insert(place, items[place % len(items)])
    return items


def outcome(function, args):
    try:
        with limited(CALL_SECONDS):
            return "value", function(*copy.deepcopy(args))
    except Late:
        return "late", None
    except BaseException as error:
        return "raised", type(error).__name__


def same(a, b):
    if isinstance(a, float) or isinstance(b, float):
        number = isinstance(a, (int, float)) and isinstance(b, (int, float))
        return number and (math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6) or (a != a and b != b))
    if isinstance(a, (list, tuple)) and type(a) is type(b):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b


def inputs(row, rng):
    """The tests' inputs and as many derived ones as the authors' solution has an answer for, with that answer."""
    canonical = loaded(row["prompt"] + row["canonical_solution"], row["entry_point"])
    tests = recorded(row, canonical)[:200]
    cases = []
    for args in tests:
        kind, value = outcome(canonical, args)
        if kind == "value":
            cases.append(("tests", args, value))
    tried = 0
    derived = 0
    while tests and derived < INPUTS and tried < 5 * INPUTS:
        tried += 1
        args = rng.choice(tests)
        varied_args = tuple(varied(value, rng) if rng.random() < 0.7 else value for value in args)
        kind, value = outcome(canonical, varied_args)
        if kind == "value":
            derived += 1
            cases.append(("derived", varied_args, value))
    return cases


def label(source, name, cases):
    try:
        function = loaded(source, name)
    except BaseException as error:
        return "tests", f"does not load: {type(error).__name__}"
    for where, args, value in cases:
        kind, got = outcome(function, args)
        if kind != "value" or not same(value, got):
            return where, repr(args)[:200] + (f" -> {got!r}"[:100] if kind == "value" else f" {kind}")
    return None, None


def plain(row, source):
    try:
        with limited(PLAIN_SECONDS):
            space = {"__name__": "harness"}
            exec(source + "\n" + row["test"] + f"\ncheck({row['entry_point']})\n", space)
        return "passed"
    except Late:
        return "late"
    except BaseException as error:
        return type(error).__name__


def in_child(work):
    """What the work returns, from a process of its own; None where it did not come back."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        data = json.dumps(work()).encode()
        while data:
            data = data[os.write(writing, data):]
        os._exit(0)
    os.close(writing)
    parts = []
    while select.select([reading], [], [], 60)[0]:
        part = os.read(reading, 65536)
        if not part:
            break
        parts.append(part)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    try:
        return json.loads(b"".join(parts))
    except ValueError:
        return None


def main():
    row = json.loads(sys.stdin.readline())
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    rng = random.Random(f"{row['seed']} {row['entry_point']}")
    cases = inputs(row, rng)
    made = [("mutant", *mutant) for mutant in mutants(row, rng)][: row["count"]]
    made += [("rewrite", *rewrite) for rewrite in rewrites(row)]
    for sort, kind, source in made:
        def work(source=source):
            where, witness = label(source, row["entry_point"], cases)
            return {"differs": where, "witness": witness, "plain": plain(row, source)}

        found = in_child(work) or {"differs": "tests", "witness": "did not come back", "plain": "gone"}
        answers.write(json.dumps({"sort": sort, "kind": kind, "source": source, "inputs": len(cases), **found}) + "\n")
        answers.flush()


main()
