"""Tries from inside what hostile code would try. Prints a list of [guarantee, holds, what was seen]. Leaves a daemon behind."""
import json
import os
import resource
import socket
import subprocess
import sys
import time

ENVIRONMENT = {"PATH", "HOME", "TMPDIR", "LANG", "LC_CTYPE", "PWD", "OLDPWD", "SHLVL", "_"}
SCRATCH = {"/tmp": None, "/box": None, "/dev/shm": 8 << 20}
FORBIDDEN = ["/", "/dev", "/usr", "/usr/bin", "/in", "/etc", "/proc", "/run", "/sys", "/dev/mqueue"]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def listed(what, items):
    return f"{what} " + (", ".join(str(item) for item in items) or "nothing")


def status(field):
    for line in read("/proc/self/status").decode().splitlines():
        if line.startswith(field + ":"):
            return line.split(":", 1)[1].strip()
    return "missing"


def privileges(host):
    seen = {name: status(name) for name in ("CapEff", "CapPrm", "CapInh", "CapAmb", "CapBnd", "NoNewPrivs")}
    powerless = all(int(seen[name], 16) == 0 for name in seen if name.startswith("Cap") and (name != "CapBnd" or host["ids"]))
    ids = [os.getuid(), os.getgid()]
    ordinary = ids == host["ids"] if host["ids"] else 0 not in ids
    # Where the host's root was only renamed, its files are still ours. 65534 stands for every owner that has no name here.
    root = os.stat("/usr/bin").st_uid == os.getuid() != 65534
    return powerless and seen["NoNewPrivs"] == "1" and ordinary and not root, f"user and group {ids}" + (", in truth the host's root" if root else "") + "; " + ", ".join(f"{name} {int(value, 16):x}" for name, value in seen.items())


def namespaces(host):
    shared = [name for name, link in host["namespaces"].items() if os.readlink("/proc/self/ns/" + name) == link]
    return not shared, "shared with the host: " + ", ".join(shared) if shared else "all our own"


def nested(host):
    inner = subprocess.run(["/usr/bin/unshare", "-U", "/usr/bin/true"], stderr=subprocess.DEVNULL)
    return inner.returncode != 0, "a user namespace of its own " + ("was refused" if inner.returncode else "was made")


def call_filter(host):
    if not host["filter"]:
        return True, "none expected"
    refused = []
    for family in (socket.AF_INET, socket.AF_NETLINK, socket.AF_PACKET, 40):
        try:
            socket.socket(family, socket.SOCK_DGRAM).close()
        except OSError:
            refused.append(family)
    return status("Seccomp") == "2" and len(refused) == 4, f"Seccomp {status('Seccomp')}; " + listed("refused families", [int(one) for one in refused])


def network(host):
    try:
        interfaces = [line.split(":")[0].strip() for line in read("/proc/net/dev").decode().splitlines()[2:]]
    except OSError:
        interfaces = []
    try:
        socket.create_connection(("127.0.0.1", host["port"]), 2).close()
        reached = True
    except OSError:
        reached = False
    return interfaces in (["lo"], []) and not reached, listed("interfaces", interfaces) + ("; the host was reached" if reached else "; the host was not reached")


def host_files(host):
    try:
        strange = sorted(set(os.listdir("/")) - set(host["root"]))
    except OSError:
        strange = []
    found = []
    for path in (host["canary"], "/etc/passwd", "/root", "/sys/class", "/home", "/var"):
        try:
            os.close(os.open(path, os.O_RDONLY))
            found.append(path)
        except OSError:
            continue
    return not found and not strange, listed("could read", found) + listed("; strange in /:", strange)


def environment(host):
    names = set(os.environ)
    try:
        for variable in read("/proc/1/environ").split(b"\0"):
            names.add(variable.split(b"=")[0].decode(errors="replace"))
    except OSError:
        pass  # that is hidden, too
    if os.environ.get("HOSTNAME") == "sandbox":
        names.discard("HOSTNAME")
    strange = sorted(names - ENVIRONMENT - {""})
    return not strange, listed("strange variables:", strange)


def descriptors(host):
    strange = []
    for number in range(3, 1024):
        try:
            strange.append(f"{number} {os.fstat(number).st_mode:o}")
        except OSError:
            continue
    return not strange, listed("inherited", strange)


def writes(host):
    allowed = []
    for folder in FORBIDDEN:
        try:
            with open(os.path.join(folder, "etalon-probe"), "w"):
                allowed.append(folder)
            os.remove(os.path.join(folder, "etalon-probe"))
        except OSError:
            continue
    if host["ids"] and not os.statvfs("/").f_flag & os.ST_RDONLY:
        allowed.append("/ by its mount")
    return not allowed, listed("could write to", allowed)


def scratch(host):
    sizes = {}
    for folder, most in SCRATCH.items():
        stats = os.statvfs(folder)
        size = stats.f_blocks * stats.f_frsize
        if size > (most or host["scratch"]) or size == 0:
            sizes[folder] = size
        with open(os.path.join(folder, "etalon-probe"), "w") as file:
            file.write("writable")
        os.remove(file.name)
    return not sizes, listed("too large:", [f"{folder} {size}" for folder, size in sizes.items()])


def limits(host):
    wrong = {}
    for name, value in host["limits"].items():
        soft, hard = resource.getrlimit(getattr(resource, name))
        if soft != value or not value <= hard <= value + 1:
            wrong[name] = [soft, hard]
    return not wrong, listed("other than asked:", [f"{name} {pair}" for name, pair in wrong.items()])


def forks(host):
    most = host["processes"]
    children = []
    try:
        for _ in range(most + 8):
            child = os.fork()
            if child == 0:
                time.sleep(5)
                os._exit(0)
            children.append(child)
    except OSError:
        pass
    for child in children:
        os.kill(child, 9)
        os.waitpid(child, 0)
    return len(children) < most, f"{len(children)} forks of {most} allowed"


def signals(host):
    try:
        os.kill(host["pid"], 0)
    except OSError as error:
        return True, f"signal to the host's process: {error.strerror}"
    return False, "can signal the host's process"


def stays(host):
    """A process that leaves its group would outlive it."""
    child = os.fork()
    if child == 0:
        left = 0
        for leave in (os.setsid, os.setpgrp):
            try:
                leave()
                left = 1
            except OSError:
                continue
        os._exit(left)
    left = os.WEXITSTATUS(os.waitpid(child, 0)[1])
    return left == 0, "a process can leave its group" if left else "no process can leave its group"


def session(host):
    return os.getsid(0) != 0, "a session of its own" if os.getsid(0) else "the session of the host"


def host_name(host):
    return socket.gethostname() == "sandbox", socket.gethostname()


def daemonize():
    """Leaves a process behind that is in a session of its own and holds our output open."""
    if os.fork() == 0:
        try:
            os.setsid()
        except OSError:
            pass  # then the end of its group is its end
        if os.fork() == 0:
            time.sleep(15)
        os._exit(0)


CHECKS = {
    "no-privileges": privileges,
    "own-namespaces": namespaces,
    "no-nested-namespaces": nested,
    "system-call-filter": call_filter,
    "no-network": network,
    "no-host-files": host_files,
    "no-host-environment": environment,
    "no-inherited-descriptors": descriptors,
    "no-writes-outside": writes,
    "scratch-space-bounded": scratch,
    "limits-set": limits,
    "processes-bounded": forks,
    "own-session": session,
    "no-signals-outside": signals,
    "stays-in-its-group": stays,
    "own-host-name": host_name,
}


def main():
    host = json.load(sys.stdin)
    rows = []
    for name, check in CHECKS.items():
        if name not in host["checks"]:
            continue
        try:
            holds, seen = check(host)
        except Exception as error:
            holds, seen = False, f"{type(error).__name__}: {error}"
        rows.append([name, holds, seen])
    print(json.dumps(rows), flush=True)
    daemonize()


main()
