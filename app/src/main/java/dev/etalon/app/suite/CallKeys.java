package dev.etalon.app.suite;

import static dev.etalon.app.suite.shape.Key.key;
import static dev.etalon.app.suite.shape.Shape.one;

import dev.etalon.app.suite.shape.Key;
import dev.etalon.app.suite.shape.Options;
import dev.etalon.app.suite.shape.Shape;
import dev.etalon.app.suite.shape.Simple;

/** What calls to the outside have in common, whether to a model or to an endpoint. */
final class CallKeys {
    private static final int DEFAULT_START = 20;
    private static final int DEFAULT_MAX = 100;

    private static final Shape COUNT = Shape.count();

    private static final Shape.Keys CONCURRENCY = Shape.Keys.of(
                    key(
                                    "start",
                                    COUNT,
                                    "How many calls in flight to begin with; by default 20, or `max` where that is less.")
                            .like("20"),
                    key("max", COUNT, "How many calls in flight at most.").or("100"))
            .shortFor("max");

    static final Key CONCURRENCY_KEY = key(
                    "concurrency",
                    CONCURRENCY,
                    "How many calls may be in flight: the number adapts between the bounds to what the other side bears. A bare number is `max`; by default from 20 to 100.")
            .like("50")
            .aside();
    static final Key REQUESTS_KEY = key(
                    "requests-per-minute", COUNT, "The most requests in a minute; by default no limit.")
            .like("500")
            .aside();

    private CallKeys() {}

    static Key timeout(String fallback) {
        return key("timeout", one(new Simple.Time()), "How long one call may take.")
                .or(fallback)
                .aside();
    }

    static Concurrency concurrency(Options options) {
        return options.findGroup("concurrency")
                .map(CallKeys::bounds)
                .orElseGet(() -> new Concurrency(DEFAULT_START, DEFAULT_MAX));
    }

    private static Concurrency bounds(Options options) {
        int max = (int) options.whole("max");
        return new Concurrency(
                options.findWhole("start").map(Long::intValue).orElse(Math.min(DEFAULT_START, max)), max);
    }
}
