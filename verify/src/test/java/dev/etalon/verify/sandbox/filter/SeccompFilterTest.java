package dev.etalon.verify.sandbox.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the filter in an interpreter of its own, for both architectures, whatever machine this is. */
class SeccompFilterTest {
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;
    private static final int EAFNOSUPPORT = 0x00050061;

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void refusesEveryListedCall(String arch) {
        SystemCalls calls = SystemCalls.of(arch).orElseThrow();
        Set<String> special = Set.of("last", "clone", "clone3", "socket", "ioctl", "prlimit64");

        assertThat(calls.numbers()).hasSizeGreaterThan(60);
        calls.numbers().forEach((name, number) -> {
            if (!special.contains(name)) {
                assertThat(decide(calls, number, 0, 0)).as(name).isEqualTo(EPERM);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void judgesSomeCallsByTheirArguments(String arch) {
        SystemCalls calls = SystemCalls.of(arch).orElseThrow();
        int clone = calls.number("clone");
        int socket = calls.number("socket");
        int ioctl = calls.number("ioctl");

        assertThat(decide(calls, clone, 17, 0)).as("fork").isEqualTo(ALLOW);
        assertThat(decide(calls, clone, 0x3D0F00, 0)).as("thread").isEqualTo(ALLOW);
        assertThat(decide(calls, clone, 0x10000000, 0)).as("user namespace").isEqualTo(EPERM);
        assertThat(decide(calls, clone, 0x00020000, 0)).as("mount namespace").isEqualTo(EPERM);
        assertThat(decide(calls, clone, 0x02000000, 0)).as("cgroup namespace").isEqualTo(EPERM);
        assertThat(decide(calls, calls.number("clone3"), 0, 0)).isEqualTo(ENOSYS);
        assertThat(decide(calls, socket, 1, 0)).as("unix").isEqualTo(ALLOW);
        assertThat(decide(calls, socket, 2, 0)).as("inet").isEqualTo(EAFNOSUPPORT);
        assertThat(decide(calls, socket, 40, 0)).as("vsock").isEqualTo(EAFNOSUPPORT);
        assertThat(decide(calls, ioctl, 0, 0x5412)).as("TIOCSTI").isEqualTo(EPERM);
        assertThat(decide(calls, ioctl, 0, 0x541C)).as("TIOCLINUX").isEqualTo(EPERM);
        assertThat(decide(calls, ioctl, 0, 0x5413)).as("window size").isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void knowsNoCallAboveTheLast(String arch) {
        SystemCalls calls = SystemCalls.of(arch).orElseThrow();

        assertThat(decide(calls, calls.number("last") + 1, 0, 0)).isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void withoutNamespacesRefusesMore(String arch) {
        SystemCalls calls = SystemCalls.of(arch).orElseThrow();
        byte[] program = SeccompFilter.assembleConfined(calls);

        assertThat(calls.confined()).hasSizeGreaterThan(15).containsKeys("setsid", "setpgid", "fchmodat");
        calls.confined()
                .forEach((name, number) -> assertThat(run(program, data(calls.architecture(), 0, number, 0, 0)))
                        .as(name)
                        .isEqualTo(EPERM));
        int limits = calls.number("prlimit64");
        assertThat(run(program, data(calls.architecture(), 0, limits, 0, 0))).isEqualTo(ALLOW);
        assertThat(run(program, data(calls.architecture(), 0, limits, 1, 0))).isEqualTo(EPERM);
        assertThat(run(program, data(calls.architecture(), 0, calls.number("socket"), 1, 0)))
                .as("unix")
                .isEqualTo(EAFNOSUPPORT);
        assertThat(decide(calls, calls.number("socket"), 1, 0)).isEqualTo(ALLOW);
        assertThat(decide(calls, limits, 1, 0)).as("in a namespace of its own").isEqualTo(ALLOW);
    }

    @Test
    void killsForeignCalls() {
        SystemCalls calls = SystemCalls.of("amd64").orElseThrow();
        byte[] program = SeccompFilter.assemble(calls);

        assertThat(run(program, data(0x40000003, 0, 39, 0, 0))).as("32-bit").isEqualTo(KILL);
        assertThat(decide(calls, 0x40000000 + 39, 0, 0)).as("x32").isEqualTo(KILL);
        assertThat(decide(calls, 0, 0, 0)).as("read").isEqualTo(ALLOW);
        assertThat(decide(calls, 59, 0, 0)).as("execve").isEqualTo(ALLOW);
    }

    @Test
    void hasNoTableForOtherProcessors() {
        assertThat(SystemCalls.of("riscv64")).isEmpty();
    }

    private static int decide(SystemCalls calls, int number, int first, int second) {
        return run(SeccompFilter.assemble(calls), data(calls.architecture(), 0, number, first, second));
    }

    /** struct seccomp_data: number, architecture, instruction pointer, six arguments. */
    private static ByteBuffer data(int architecture, long pointer, int number, int first, int second) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, number)
                .putInt(4, architecture)
                .putLong(8, pointer)
                .putLong(16, first)
                .putLong(24, second);
    }

    private static int run(byte[] program, ByteBuffer data) {
        ByteBuffer steps = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        int accumulator = 0;
        int at = 0;
        while (true) {
            int whenTrue = steps.get(8 * at + 2) & 0xFF;
            int whenFalse = steps.get(8 * at + 3) & 0xFF;
            int constant = steps.getInt(8 * at + 4);
            switch (steps.getShort(8 * at)) {
                case 0x20 -> accumulator = data.getInt(constant);
                case 0x15 -> at += accumulator == constant ? whenTrue : whenFalse;
                case 0x25 -> at += Integer.compareUnsigned(accumulator, constant) > 0 ? whenTrue : whenFalse;
                case 0x45 -> at += (accumulator & constant) != 0 ? whenTrue : whenFalse;
                case 0x06 -> {
                    return constant;
                }
                default -> throw new AssertionError("no such instruction: " + steps.getShort(8 * at));
            }
            at++;
        }
    }
}
