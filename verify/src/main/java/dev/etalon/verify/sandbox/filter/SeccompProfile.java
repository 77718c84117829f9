package dev.etalon.verify.sandbox.filter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The same filter as {@link SeccompFilter} in the form that container engines read (the seccomp part of the OCI runtime
 * specification). Calls of other architectures end the process; unknown calls are the runtime's business.
 *
 * @param json the profile
 */
public record SeccompProfile(String json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For this machine; empty where no table knows its processor. */
    public static Optional<SeccompProfile> ofThisMachine() {
        return SystemCalls.of(System.getProperty("os.arch", "")).map(SeccompProfile::of);
    }

    /** The first 12 hexadecimal digits of its SHA-256. */
    public String fingerprint() {
        return SeccompFilter.fingerprint(json.getBytes(StandardCharsets.UTF_8));
    }

    static SeccompProfile of(SystemCalls calls) {
        ObjectNode profile = JSON.createObjectNode();
        profile.put("defaultAction", "SCMP_ACT_ALLOW");
        profile.putArray("architectures")
                .add(calls.architecture() == SystemCalls.X86_64 ? "SCMP_ARCH_X86_64" : "SCMP_ARCH_AARCH64");
        ArrayNode rules = profile.putArray("syscalls");
        Set<String> refused = new TreeSet<>(calls.numbers().keySet());
        refused.removeAll(SeccompFilter.OWN_RULES);
        refuse(rules, refused, SeccompFilter.EPERM);
        refuse(rules, Set.of("clone3"), SeccompFilter.ENOSYS);
        for (long flag :
                List.of(0x00020000L, 0x02000000L, 0x04000000L, 0x08000000L, 0x10000000L, 0x20000000L, 0x40000000L)) {
            argument(refuse(rules, Set.of("clone"), SeccompFilter.EPERM), 0, "SCMP_CMP_MASKED_EQ", flag)
                    .put("valueTwo", flag);
        }
        argument(refuse(rules, Set.of("socket"), SeccompFilter.EAFNOSUPPORT), 0, "SCMP_CMP_NE", SeccompFilter.AF_UNIX);
        for (long request : List.of((long) SeccompFilter.TIOCSTI, (long) SeccompFilter.TIOCLINUX)) {
            argument(refuse(rules, Set.of("ioctl"), SeccompFilter.EPERM), 1, "SCMP_CMP_EQ", request);
        }
        return new SeccompProfile(profile.toString());
    }

    private static ObjectNode refuse(ArrayNode rules, Set<String> names, int error) {
        ObjectNode rule = rules.addObject();
        names.forEach(rule.putArray("names")::add);
        rule.put("action", "SCMP_ACT_ERRNO");
        rule.put("errnoRet", error);
        return rule;
    }

    private static ObjectNode argument(ObjectNode rule, int index, String comparison, long value) {
        ObjectNode argument = rule.putArray("args").addObject();
        argument.put("index", index);
        argument.put("op", comparison);
        argument.put("value", value);
        return argument;
    }
}
