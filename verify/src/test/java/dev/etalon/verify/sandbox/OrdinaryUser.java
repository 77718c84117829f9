package dev.etalon.verify.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a main class of the tests as user 65534, whom root's folders are closed to: with copies of what it needs. */
public final class OrdinaryUser {
    private OrdinaryUser() {}

    /** What it printed. */
    public static String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), main, arguments);
    }

    /** @param prefix a command in which it runs */
    public static String run(List<String> prefix, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("etalon-ordinary-");
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            List<String> command =
                    new ArrayList<>(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            command.addAll(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    classPath(home),
                    main.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("ETALON_TEST_SECRET", "canary");
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } finally {
            new ProcessBuilder("/usr/bin/rm", "-rf", home.toString()).start().waitFor();
        }
    }

    private static String classPath(Path home) throws IOException, InterruptedException {
        Set<Path> places = new LinkedHashSet<>();
        for (Class<?> type :
                List.of(OrdinaryUser.class, Sandboxes.class, ObjectMapper.class, JsonParser.class, JsonInclude.class)) {
            places.add(Path.of(URI.create(
                    type.getProtectionDomain().getCodeSource().getLocation().toString())));
        }
        String program =
                String.valueOf(OrdinaryUser.class.getClassLoader().getResource("dev/etalon/confine/Confine.class"));
        String base = program.replaceFirst("^jar:", "").replaceFirst("(!/|/)dev/etalon/confine/Confine.class$", "");
        places.add(Path.of(URI.create(base)));
        List<String> copies = new ArrayList<>();
        for (Path place : places) {
            Path copy = home.resolve(copies.size() + "-" + place.getFileName());
            new ProcessBuilder("/usr/bin/cp", "-r", place.toString(), copy.toString())
                    .start()
                    .waitFor();
            copies.add(copy.toString());
        }
        new ProcessBuilder("/usr/bin/chmod", "-R", "a+rX", home.toString())
                .start()
                .waitFor();
        return Stream.of(copies).flatMap(List::stream).collect(Collectors.joining(":"));
    }
}
