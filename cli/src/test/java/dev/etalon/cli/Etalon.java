package dev.etalon.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs the command in this process or in one of its own, with a store of its own. */
final class Etalon {
    static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

    record Result(int exitCode, String out, String err) {}

    private final Path folder;

    Etalon(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    Path folder() {
        return folder;
    }

    /** Commands of one test share a store. */
    Result run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Main.run(withStore(arguments).toArray(String[]::new));
            return new Result(
                    exitCode, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Starts the command as a process of its own; its output goes to files in the folder. */
    Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** Starts the command with more environment variables. */
    Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.etalon.cli.Main"));
        command.addAll(withStore(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the started command has printed so far. */
    String out() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    /** What the started command has said on its error stream so far. */
    String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    private List<String> withStore(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        List<String> withoutStore =
                List.of("init", "validate", "schema", "scorers", "guideline", "golden", "--help", "--version");
        if (arguments.length > 0
                && !withoutStore.contains(arguments[0])
                && !all.contains("train")
                && !all.contains("--help")) {
            all.addAll(List.of("--store", folder.resolve("store").toString()));
        }
        return all;
    }
}
