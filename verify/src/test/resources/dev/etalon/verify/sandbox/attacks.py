"""Attacks on the sandbox, one a function. Each prints ESCAPED when it gets what it must not get."""
import ctypes
import errno
import fcntl
import json
import mmap
import os
import platform
import resource
import signal
import socket
import subprocess
import sys
import threading
import time

HOST = json.loads(sys.argv[2])
MIB = 1 << 20
X86 = platform.machine() == "x86_64"


def escaped(what):
    print("ESCAPED", what, flush=True)


def refused(action, *errors):
    try:
        got = action()
    except OSError as error:
        if errors and error.errno not in errors:
            escaped(f"refused for another reason: {error}")
        return
    escaped(got)


def syscall(number, *arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(value) for value in arguments])
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return f"system call {number} gave {result}"


def denied(x86, arm, *arguments):
    refused(lambda: syscall(x86 if X86 else arm, *arguments), errno.EPERM, errno.ENOSYS)


# Processes

def fork_bomb():
    count = 0
    try:
        while count < 200:
            if os.fork() == 0:
                time.sleep(30)
                os._exit(0)
            count += 1
    except OSError:
        pass
    if count >= HOST["processes"]:
        escaped(f"{count} forks")


def thread_bomb():
    count = 0
    try:
        while count < 200:
            threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
            count += 1
    except RuntimeError:
        pass
    if count >= HOST["processes"]:
        escaped(f"{count} threads")
    print("held", flush=True)
    os._exit(0)


def daemons():
    for _ in range(5):
        if os.fork() == 0:
            os.setsid()
            for number in range(1, 65):
                try:
                    signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError):
                    pass
            if os.fork() == 0:
                time.sleep(120)
            os._exit(0)
    time.sleep(0.2)


def ignore_signals_and_spin():
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        pass


def stop_itself():
    os.kill(os.getpid(), signal.SIGSTOP)
    time.sleep(60)


def zombies():
    count = 0
    try:
        while count < 200:
            if os.fork() == 0:
                os._exit(0)
            count += 1
    except OSError:
        pass
    if count >= HOST["processes"]:
        escaped(f"{count} zombies")


def become_root():
    refused(lambda: os.setuid(0))
    refused(lambda: os.setgroups([0]))
    with open("/proc/self/status") as file:
        if "NoNewPrivs:\t1" not in file.read():
            escaped("setuid programs work")


def run_set_user_id_programs():
    import stat
    for folder in ("/usr/bin", "/usr/sbin", "/usr/lib"):
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            try:
                mode = os.stat(path).st_mode
            except OSError:
                continue
            if stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID) and os.access(path, os.X_OK):
                child = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                try:
                    with open(f"/proc/{child.pid}/status") as file:
                        for line in file:
                            if line.startswith(("Uid:", "Gid:")) and len(set(line.split()[1:])) != 1:
                                escaped(f"{path} runs with {line.strip()}")
                except OSError:
                    pass
                child.kill()
                child.wait()


def spin_in_many():
    for _ in range(HOST["processes"] - 4):
        if os.fork() == 0:
            while True:
                pass
    time.sleep(60)


def stop_the_others():
    for pid in [int(pid) for pid in os.listdir("/proc") if pid.isdigit()]:
        if pid != os.getpid():
            try:
                os.kill(pid, signal.SIGSTOP)
            except OSError:
                pass


def leave_the_group():
    if os.fork() == 0:
        os.setsid()
        for number in (0, 1, 2):
            os.close(number)
        time.sleep(120)
        os._exit(0)


def kill_everything():
    for target in (1, -1, os.getppid()):
        try:
            os.kill(target, signal.SIGKILL)
        except OSError:
            pass


def see_other_processes():
    others = [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) > 20]
    if others:
        escaped(f"sees {others}")


# Memory and disk

def heap():
    try:
        hog = bytearray(HOST["memory"])
        hog[::4096] = b"x" * len(hog[::4096])
        escaped(f"{len(hog)} bytes")
    except MemoryError:
        pass


def shared_memory_map():
    hog = mmap.mmap(-1, 3 * HOST["memory"], mmap.MAP_SHARED | mmap.MAP_ANONYMOUS)
    for place in range(0, len(hog), 4096):
        hog[place] = 1
    time.sleep(1)
    escaped(f"{len(hog)} bytes of shared memory")


def memory_by_many():
    for _ in range(HOST["processes"] - 2):
        if os.fork() == 0:
            hog = bytearray(b"x") * (HOST["memory"] // 2)
            time.sleep(30)
            os._exit(len(hog) % 2)
    time.sleep(10)
    escaped("all of them live")


def memory_file():
    denied(319, 279, 0, 0)


def system_v_memory():
    denied(29, 194, 0, 64 * MIB, 0o1600)


def fill(folder, most):
    written = 0
    try:
        for number in range(10_000):
            with open(f"{folder}/{number}", "wb") as file:
                for _ in range(8):
                    written += file.write(b"x" * MIB)
    except OSError:
        pass
    if written > most:
        escaped(f"{written} bytes in {folder}")


def fill_box():
    fill("/box", HOST["scratch"])


def fill_tmp():
    fill("/tmp", HOST["scratch"])


def fill_shared_memory():
    fill("/dev/shm", 8 * MIB)


def write_elsewhere():
    for folder in ("/", "/dev", "/usr", "/usr/lib", "/etc", "/in", "/proc", "/lib64"):
        fill(folder, 0)


def many_files():
    for number in range(10_000_000):
        os.close(os.open(f"/box/{number}", os.O_CREAT))


def sparse_file():
    refused(lambda: open("/box/sparse", "wb").truncate(10 << 30))


def sparse_file_by_seek():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with open("/box/sparse", "wb", 0) as file:
        file.seek(10 << 30)
        refused(lambda: file.write(b"x"))


def stack_overflow():
    sys.setrecursionlimit(10**9)

    def deeper(_):
        return max(map(deeper, [0]))  # through C, whose stack has an end

    deeper(0)


def core_dump():
    if os.fork() == 0:
        os.abort()
    os.wait()
    if resource.getrlimit(resource.RLIMIT_CORE) != (0, 0) or os.listdir("/box"):
        escaped("core dumps")


def open_files():
    count = 0
    try:
        while count < 1000:
            os.dup(0)
            count += 1
    except OSError:
        pass
    if count >= 64:
        escaped(f"{count} descriptors")


def many_links():
    os.close(os.open("/box/file", os.O_CREAT))
    try:
        for number in range(1_000_000):
            os.symlink("x" * 4000, f"/box/link{number}")
    except OSError:
        return
    escaped("links of 4 GB")


def deep_folders():
    while True:
        os.mkdir("d" * 200)
        os.chdir("d" * 200)


def lock_memory():
    libc = ctypes.CDLL(None, use_errno=True)
    hog = mmap.mmap(-1, 64 * MIB)
    if libc.mlock(ctypes.c_void_p(ctypes.addressof(ctypes.c_char.from_buffer(hog))), ctypes.c_size_t(64 * MIB)) == 0:
        escaped("64 MiB of locked memory")


def fill_message_queue():
    fill("/dev/mqueue", 0)


def raise_limits():
    for name in ("RLIMIT_NPROC", "RLIMIT_DATA", "RLIMIT_FSIZE", "RLIMIT_CPU", "RLIMIT_NOFILE", "RLIMIT_AS"):
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        try:
            resource.setrlimit(kind, (hard + 1, hard + 1))
            escaped(f"raised {name}")
        except (ValueError, OSError):
            pass


# Output

def endless_output():
    while True:
        os.write(1, b"line\n" * 1000)


def endless_errors():
    while True:
        os.write(2, b"line\n" * 1000)


def endless_line():
    while True:
        os.write(1, b"x" * 65536)


def broken_text():
    os.write(1, b"\xff\xfe\x00\x1b[31m ok \xc3\x28\n")


def close_output_and_live():
    os.close(1)
    os.close(2)
    time.sleep(60)


def slow_drip():
    while True:
        os.write(1, b"x")
        time.sleep(0.2)


# Leaks

def read_host_file():
    for path in (HOST["canary"], "/proc/1/root" + HOST["canary"], "/proc/self/root" + HOST["canary"],
                 "/in/.." + HOST["canary"]):
        if os.path.exists(path):
            escaped(f"reads {path}")


def read_system_files():
    for path in ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/root", "/home", "/var", "/sys", "/run", "/boot", "/opt",
                 "/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/fuse", "/dev/kvm", "/dev/net/tun"):
        if os.path.exists(path):
            escaped(f"sees {path}")
    for path in ("/proc/kcore", "/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern"):
        refused(lambda: os.open(path, os.O_RDWR))


def read_through_links():
    os.symlink(HOST["canary"], "/box/link")
    if os.path.exists("/box/link"):
        escaped("a symbolic link leads out")
    refused(lambda: os.link("/usr/bin/env", "/box/hard"))


def host_environment():
    for pid in [pid for pid in os.listdir("/proc") if pid.isdigit()]:
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                text = file.read()
        except OSError:
            continue
        for name in HOST["environment"]:
            if name.encode() + b"=" in text:
                escaped(f"{name} of process {pid}")


def inherited_descriptors():
    for number in range(3, 256):
        try:
            escaped(f"descriptor {number}: {os.fstat(number)}")
        except OSError:
            pass


def connect_to_host():
    refused(lambda: socket.create_connection(("127.0.0.1", HOST["port"]), 3))
    refused(lambda: socket.create_connection(("::1", HOST["port"]), 3))


def host_unix_socket():
    refused(lambda: socket.socket(socket.AF_UNIX).connect(HOST["socket"]))
    refused(lambda: socket.socket(socket.AF_UNIX).connect("\0etalon-no-such-name"))


def launchers_command_line():
    for pid in [pid for pid in os.listdir("/proc") if pid.isdigit()]:
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                text = file.read()
        except OSError:
            continue
        if b"java" in text.split(b"\0")[0]:
            escaped(f"the host's command line: {text[:80]}")


def make_devices():
    refused(lambda: os.mknod("/box/null", 0o020666, os.makedev(1, 3)))
    refused(lambda: os.mknod("/box/disk", 0o060666, os.makedev(254, 0)))
    known = {"null", "zero", "full", "random", "urandom", "tty", "console", "ptmx", "pts", "shm", "fd", "core", "stdin",
             "stdout", "stderr", "mqueue"}
    strange = set(os.listdir("/dev")) - known
    if strange:
        escaped(f"devices {strange}")


def name_service():
    refused(lambda: socket.getaddrinfo("example.org", 80))


def strange_sockets():
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK, socket.AF_PACKET, 40, 38, 31, 44):
        refused(lambda: socket.socket(family, socket.SOCK_DGRAM), errno.EAFNOSUPPORT)


def push_into_terminal():
    refused(lambda: fcntl.ioctl(0, 0x5412, b"x"), errno.EPERM)
    refused(lambda: os.open("/dev/tty", os.O_RDWR))


def keys():
    denied(250, 219, 0, 0)
    denied(248, 217, 0, 0, 0, 0, 0)


# The kernel's surface

def user_namespace():
    denied(272, 97, 0x10000000)


def clone_into_namespace():
    denied(56, 220, 0x10000000 | 17, 0, 0, 0, 0)


def clone3():
    denied(435, 435, 0, 0)


def join_namespace():
    denied(308, 268, 0, 0)


def mount():
    denied(165, 40, 0, 0, 0, 0, 0)
    denied(428, 428, 0, 0, 0)
    denied(430, 430, 0, 0)


def pivot():
    denied(155, 41, 0, 0)
    denied(161, 51, 0)


def trace():
    denied(101, 117, 16, os.getppid(), 0, 0)


def other_memory():
    denied(310, 270, os.getppid(), 0, 0, 0, 0, 0)


def bpf():
    denied(321, 280, 0, 0, 0)


def io_uring():
    denied(425, 425, 1, 0)


def user_faults():
    denied(323, 282, 0)


def performance_events():
    denied(298, 241, 0, 0, 0, 0, 0)


def file_handles():
    denied(304, 265, 0, 0, 0)


def process_descriptors():
    denied(434, 434, 1, 0)


def kernel_modules():
    denied(313, 273, 0, 0, 0)
    denied(246, 104, 0, 0, 0, 0)


def change_kernel_settings():
    for path in ("/proc/sys/kernel/hostname", "/proc/sys/vm/overcommit_memory", "/proc/self/oom_score_adj"):
        if path.endswith("adj"):
            refused(lambda: os.write(os.open(path, os.O_WRONLY), b"-1000"))
        else:
            refused(lambda: os.open(path, os.O_WRONLY))


def change_clock():
    denied(227, 112, 0, 0)
    denied(164, 170, 0, 0)
    denied(159, 171, 0)


def change_host_name():
    denied(170, 161, 0, 0)
    denied(171, 162, 0, 0)


def change_personality():
    denied(135, 92, 0x0040000)


def watch_files():
    denied(300, 262, 0, 0)


def reboot():
    denied(169, 142, 0xFEE1DEAD, 672274793, 0x1234567, 0)


def unknown_call():
    denied(10_000, 10_000)


def foreign_calls():
    if X86:
        child = os.fork()
        if child == 0:
            syscall(0x40000000 + 39)
            os._exit(0)
        if not os.WIFSIGNALED(os.waitpid(child, 0)[1]):
            escaped("x32 calls work")


globals()[sys.argv[1]]()
print("held", flush=True)
