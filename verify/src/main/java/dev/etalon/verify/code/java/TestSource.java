package dev.etalon.verify.code.java;

import dev.etalon.verify.code.answer.Braces;
import dev.etalon.verify.code.answer.JavaSignature;
import dev.etalon.verify.code.row.CodeTask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tests as a program of their own: the prompt, which is trusted, with a body for its last method that asks the candidate's process.
 *
 * @param signature of the method that is asked for
 */
record TestSource(String text, JavaSignature signature) {
    private static final String BRIDGE = RunnerJar.PACKAGE + ".Bridge.call(";
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+[\\w.* ]+;[ \\t]*\\n?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern MAIN =
            Pattern.compile("\\bclass\\s+(\\w+)|\\bstatic\\s+(?:final\\s+)?void\\s+main\\s*\\(");
    private static final Set<String> PLAIN = Set.of(
            ("void boolean byte short int long float double char Boolean Byte Short Integer Long Float Double Character String"
                            + " CharSequence Object Number BigInteger BigDecimal List ArrayList LinkedList Collection Iterable Deque"
                            + " ArrayDeque Queue PriorityQueue Set HashSet LinkedHashSet TreeSet SortedSet Map HashMap LinkedHashMap"
                            + " TreeMap SortedMap Optional java util lang math extends super")
                    .split(" "));

    /** Empty where the prompt begins no method, or one whose types are no plain ones. */
    static Optional<TestSource> of(CodeTask.Function task) {
        Optional<JavaSignature> signature = JavaSignature.last(task.prompt()).filter(TestSource::isPlain);
        return signature.map(found -> new TestSource(
                joined(Braces.balanced(task.prompt() + body(found)), task.prompt() + body(found), task), found));
    }

    /** Tests that begin with a brace close the class themselves, and stand in it. */
    private static String joined(String closed, String open, CodeTask.Function task) {
        return importsFirst(task.setup() + "\n", standsInside(task.tests()) ? open + "\n" : closed, task.tests());
    }

    /** A candidate with its tests, as the data set's own harness puts them together. */
    static String joined(String candidate, List<String> tests) {
        int end = Braces.bare(candidate).lastIndexOf('}');
        int method = end < 0 ? -1 : Braces.bare(candidate).lastIndexOf('}', end - 1);
        boolean inside = standsInside(tests) && method >= 0;
        return importsFirst("", inside ? candidate.substring(0, method) : candidate, tests);
    }

    private static boolean standsInside(List<String> tests) {
        return tests.getFirst().stripLeading().startsWith("}");
    }

    private static String importsFirst(String setup, String code, List<String> tests) {
        String test = String.join("\n", tests);
        StringBuilder imports = new StringBuilder(setup);
        Matcher matcher = IMPORT.matcher(test);
        while (matcher.find()) {
            imports.append(matcher.group().strip()).append('\n');
        }
        return imports + code + "\n" + matcher.replaceAll("") + "\n";
    }

    private static String body(JavaSignature signature) {
        StringBuilder arguments = new StringBuilder();
        for (JavaSignature.Parameter parameter : signature.parameters()) {
            arguments.append(arguments.isEmpty() ? "" : ", ").append(parameter.name());
        }
        String self = signature.isStatic() ? "null" : "this";
        boolean isVoid = signature.returns().equals("void");
        String type = signature.returns().replaceAll("(?s)<.*>", "");
        return (isVoid ? "" : "return ") + BRIDGE + self + ", \"" + signature.method() + "\", " + type
                + ".class, new Object[] {" + arguments + "});\n";
    }

    private static boolean isPlain(JavaSignature signature) {
        return isPlain(signature.returns())
                && signature.parameters().stream().allMatch(parameter -> isPlain(parameter.type()));
    }

    private static boolean isPlain(String type) {
        return !type.contains("...") && NAME.matcher(type).results().allMatch(name -> PLAIN.contains(name.group()));
    }

    /** The class that holds the last {@code main}. */
    static String mainOf(String source) {
        Matcher matcher = MAIN.matcher(Braces.bare(source));
        String type = "Main";
        String main = type;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                type = matcher.group(1);
            } else {
                main = type;
            }
        }
        return main;
    }
}
