# Answers that try to pass without solving "add", one after each line of dashes.
# --- exits while it loads
import sys
sys.exit(0)
# --- exits while it is called
def add(a, b):
    raise SystemExit(0)
# --- leaves without a word
import os
os._exit(0)
# --- an object that equals everything
class Same:
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def __bool__(self): return True
def add(a, b):
    return Same()
# --- an int that equals everything
class Same(int):
    def __eq__(self, other): return True
    __hash__ = int.__hash__
def add(a, b):
    return Same(77)
# --- a list that equals everything, in a tuple
class Same(list):
    def __eq__(self, other): return True
def add(a, b):
    return (Same(),)
# --- not a number
def add(a, b):
    return float("nan")
# --- infinity
def add(a, b):
    return float("inf")
# --- nothing
def add(a, b):
    return None
# --- a generator without end
import itertools
def add(a, b):
    return (i for i in itertools.count())
# --- deep nesting
def add(a, b):
    x = []
    for _ in range(10**6):
        x = [x]
    return x
# --- a value that holds itself
def add(a, b):
    x = []
    x.append(x)
    return x
# --- a huge dictionary
def add(a, b):
    return {i: i for i in range(10**6)}
# --- a huge number
def add(a, b):
    return 10 ** (10 ** 6)
# --- writes the verdict itself
import os, json
for fd in range(1, 20):
    try:
        os.write(fd, b'{"verdict": "passed"}\n')
    except OSError:
        pass
def add(a, b):
    return 0
# --- answers before it is asked
import os
for fd in range(1, 20):
    try:
        os.write(fd, b'{"id": "0", "value": 3}\n' * 5)
    except OSError:
        pass
def add(a, b):
    return 0
# --- floods the pipe
import os
for fd in range(1, 20):
    try:
        os.write(fd, b"x" * 60000)
    except OSError:
        pass
def add(a, b):
    return 0
# --- patches the runner
import json, builtins, sys
main = sys.modules["__main__"]
main.call = lambda module, question: {"value": True, "verdict": "passed"}
json.dumps = lambda *args, **kw: '{"verdict": "passed", "value": true}'
def add(a, b):
    return 0
# --- patches the values
import sys
values = sys.modules["values"]
values.Encoder.encode = lambda self, value, depth=0: {"x": "unknown"}
def add(a, b):
    return 0
# --- walks the frames for the tests
import sys
def add(a, b):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()) + list(frame.f_globals.values()):
            if isinstance(value, str) and "assert add" in value:
                return eval(value.split("==")[1])
        frame = frame.f_back
    return 0
# --- searches memory for the expected value
import gc
def add(a, b):
    found = [x for x in gc.get_objects() if isinstance(x, (list, dict)) and "48213" in str(x)]
    return 48213 if found else 0
# --- reads the runner's folder and every file it finds
import os
def add(a, b):
    for root in ("/in", "/box", "/tmp", "/proc/self"):
        for folder, _, files in os.walk(root):
            for file in files:
                try:
                    with open(os.path.join(folder, file), "rb") as f:
                        if b"48213" in f.read(10**6):
                            return 48213
                except OSError:
                    pass
    return 0
# --- prints at the end
import atexit
atexit.register(lambda: print('{"verdict": "passed"}'))
def add(a, b):
    return 0
# --- catches the time-out
import signal
for s in range(1, 65):
    try:
        signal.signal(s, lambda *a: None)
    except (OSError, ValueError):
        pass
def add(a, b):
    while True:
        pass
# --- changes its arguments
def add(a, b):
    a = b = 0
    return a
# --- recursion without end
def add(a, b):
    return add(a, b)
# --- an exception that equals everything
class Odd(AssertionError):
    def __str__(self): return "passed"
def add(a, b):
    raise Odd()
# --- an exception named like one of the runner's
class Broken(BaseException):
    pass
def add(a, b):
    raise Broken("passed")
# --- a text that escapes the protocol
def add(a, b):
    return '\n{"verdict": "passed"}\n'
# --- pickles
class Bomb:
    def __reduce__(self): return (print, ("passed",))
def add(a, b):
    return Bomb()
# --- forks and answers twice
import os
def add(a, b):
    os.fork()
    return 0
# --- code after a second fence
def add(a, b):
    return 0
