package dev.etalon.app.suite;

import dev.etalon.app.suite.expand.Expansion;
import dev.etalon.app.suite.shape.Checker;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.source.Place;
import dev.etalon.app.suite.source.Problem;
import dev.etalon.app.suite.source.Problems;
import dev.etalon.app.suite.source.SuiteException;
import dev.etalon.app.suite.source.YamlNode;
import dev.etalon.app.suite.source.YamlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads suite files. */
public final class SuiteReader {
    private static final int MOST_BYTES = 1 << 20;

    private final Environment environment;

    public SuiteReader(Environment environment) {
        this.environment = Objects.requireNonNull(environment, "environment is null");
    }

    /**
     * Reads a suite. That the files it names exist is not asked: {@link Suite#missingFiles} tells.
     *
     * <p>Its settings hold what decides the numbers of a run, with {@code ${NAME}} and never a value. They leave out {@code description,
     * prices, concurrency, errors, budget, responses, gate}, timeouts, retries and rate limits, and the models that nothing asks.
     *
     * @throws SuiteException with every mistake in the file
     */
    public Suite read(Path file) {
        return parse(file, text(file));
    }

    /**
     * Reads a suite from its text.
     *
     * @param file where it stands, or would stand: names of files are relative to its folder
     * @throws SuiteException with every mistake in the text
     */
    public Suite parse(Path file, String yaml) {
        Problems problems = new Problems();
        Optional<Suite> suite = parse(file, yaml, problems, false);
        problems.throwIfAny();
        return suite.orElseThrow();
    }

    /** Every mistake of a suite file, with the files that it names and that are not there; empty where all is well. */
    public List<Problem> validate(Path file) {
        Problems problems = new Problems();
        try {
            parse(file, text(file), problems, true);
        } catch (SuiteException e) {
            return e.problems();
        }
        return problems.sorted();
    }

    private Optional<Suite> parse(Path file, String yaml, Problems problems, boolean lookForFiles) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        Optional<YamlNode> tree =
                new YamlReader(file.toString(), problems).read(yaml).map(read -> Expansion.of(read, folder, problems));
        Checker checker = new Checker(folder, environment, problems);
        Optional<Options> checked = tree.flatMap(node -> checker.check(node, SuiteKeys.SHAPE));
        if (checked.isEmpty()) {
            return Optional.empty();
        }
        new CrossChecks(problems).check(checked.get());
        if (lookForFiles) {
            checker.files().forEach(named -> named.problem().ifPresent(problem -> problems.addAll(List.of(problem))));
        }
        return problems.isEmpty()
                ? Optional.of(new SuiteBuilder(file, checked.get(), checker, environment).build())
                : Optional.empty();
    }

    private static String text(Path file) {
        Place top = new Place(file.toString(), 1, "");
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw new SuiteException(List.of(top.problem("the file is larger than 1 MiB; this is no suite")));
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new SuiteException(
                    List.of(top.problem("there is no such file; 'etalon init' writes one to start from")));
        } catch (CharacterCodingException e) {
            throw new SuiteException(List.of(top.problem("the file is not UTF-8; save it as UTF-8")));
        } catch (IOException e) {
            throw new SuiteException(List.of(top.problem("the file cannot be read: " + e.getMessage())));
        }
    }
}
