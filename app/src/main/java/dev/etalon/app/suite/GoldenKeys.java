package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;
import static dev.etalon.app.suite.shape.Shape.text;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;
import java.nio.file.Path;
import java.util.Optional;

/** The key {@code golden}. */
final class GoldenKeys {
    static final Shape.Keys SHAPE = Shape.Keys.of(
                    key("file", text(), "What `etalon golden import` wrote.")
                            .must()
                            .like("golden.jsonl"),
                    key(
                                    "part",
                                    one(Simple.Choice.of("train", "dev", "test")),
                                    "Only one part of it; each look at `test` is written down. By default all; a search then chooses on `dev` and looks at its pick on `test`.")
                            .like("test"))
            .shortFor("file");

    private GoldenKeys() {}

    static GoldenSpec spec(Options options, Path suite) {
        Path folder = Optional.ofNullable(suite.toAbsolutePath().getParent()).orElseThrow();
        return new GoldenSpec(
                folder.resolve(options.text("file")).normalize(),
                options.findText("part").orElse(null));
    }
}
