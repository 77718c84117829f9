package dev.etalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps files, methods and packages small enough to read: the budgets of ARCHITECTURE.md. */
class SizesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private record Method(String where, int lines, int parameters, boolean constructor) {}

    private record Type(String where, boolean hidden) {}

    private static final List<Method> METHODS = new ArrayList<>();
    private static final List<Type> TYPES = new ArrayList<>();
    private static List<Path> files = List.of();

    @BeforeAll
    static void readTheSources() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            files = all.filter(SizesTest::isMainSource).sorted().toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, positions).scan(unit, null);
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
    }

    @Test
    void filesAreShort() {
        List<Integer> lines = files.stream().map(SizesTest::lines).sorted().toList();
        assertThat(files)
                .allSatisfy(file -> assertThat(lines(file))
                        .as(ROOT.relativize(file) + " lines")
                        .isLessThanOrEqualTo(500));
        assertThat(lines.get(lines.size() / 2)).as("median file").isLessThanOrEqualTo(80);
        assertThat(lines.get(lines.size() * 9 / 10)).as("90% of the files").isLessThanOrEqualTo(250);
    }

    @Test
    void methodsAreShort() {
        assertThat(METHODS)
                .allSatisfy(method ->
                        assertThat(method.lines()).as(method.where() + " lines").isLessThanOrEqualTo(50));
        List<Integer> lines = METHODS.stream().map(Method::lines).sorted().toList();
        assertThat(lines.get(lines.size() / 2)).as("median method").isLessThanOrEqualTo(6);
    }

    /** A record's constructor takes its components, however many; any other may take one more than a method. */
    @Test
    void methodsTakeFewParameters() {
        assertThat(METHODS)
                .allSatisfy(method -> assertThat(method.parameters())
                        .as(method.where() + " parameters")
                        .isLessThanOrEqualTo(method.constructor() ? 6 : 5));
    }

    @Test
    void aPackageHoldsFewTypes() {
        Map<Path, Long> types = files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(types)
                .allSatisfy((folder, count) ->
                        assertThat(count).as(ROOT.relativize(folder) + " types").isLessThanOrEqualTo(30));
    }

    @Test
    void manyTypesAreHidden() {
        long hidden = TYPES.stream().filter(Type::hidden).count();
        assertThat((double) hidden / TYPES.size())
                .as("share of types that are not public")
                .isGreaterThan(0.4);
    }

    private static boolean isMainSource(Path path) {
        String relative = ROOT.relativize(path).toString().replace('\\', '/');
        return relative.endsWith(".java") && relative.contains("src/main/java/") && !relative.contains("target/");
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            TYPES.add(new Type(where(type), !type.getModifiers().getFlags().contains(Modifier.PUBLIC)));
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    add(method, type.getKind() == Tree.Kind.RECORD);
                }
            }
            return super.visitClass(type, null);
        }

        private void add(MethodTree method, boolean ofARecord) {
            boolean constructor = method.getReturnType() == null;
            int parameters =
                    constructor && ofARecord ? 0 : method.getParameters().size();
            METHODS.add(new Method(where(method), linesOf(method), parameters, constructor));
        }

        private String where(Tree tree) {
            long start = positions.getStartPosition(unit, tree);
            return ROOT.relativize(Path.of(unit.getSourceFile().toUri())) + ":"
                    + unit.getLineMap().getLineNumber(Math.max(0, start));
        }

        private int linesOf(Tree tree) {
            long start = positions.getStartPosition(unit, tree);
            long end = positions.getEndPosition(unit, tree);
            if (start < 0 || end < 0) {
                return 0;
            }
            return (int)
                    (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1);
        }
    }
}
