package dev.etalon.verify.code;

import dev.etalon.verify.code.grading.Bounds;
import dev.etalon.verify.code.language.Language;
import dev.etalon.verify.code.language.PythonLanguage;
import dev.etalon.verify.code.row.RowFormat;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How code is verified.
 *
 * @param language what the answers are written in
 * @param format the form of every row; empty where each is known by its columns
 * @param bounds what a candidate may use (at least 1 s, 64 MiB and 1 process), and how values are compared
 * @param minimum the level below which nothing is run
 * @param outputTolerance how far numbers may differ that a program prints, relative or absolute; 0 where texts must be the same
 */
public record CodeOptions(
        Language language, Optional<RowFormat> format, Bounds bounds, Assurance minimum, double outputTolerance) {

    /** Python, 10 s, 1 GiB, 64 processes, namespaced, arguments do not come back, values within 1e-6, outputs the same. */
    public static final CodeOptions DEFAULT = new CodeOptions(
            new PythonLanguage(),
            Optional.empty(),
            new Bounds(Duration.ofSeconds(10), Limits.DEFAULT.memory(), Limits.DEFAULT.processes(), false, 1e-6),
            Assurance.NAMESPACED,
            0);

    public CodeOptions {
        Objects.requireNonNull(bounds.time(), "time is null");
        Objects.requireNonNull(minimum, "minimum is null");
        if (bounds.time().toSeconds() < 1) {
            throw new IllegalArgumentException("time must be at least 1 s, not " + bounds.time());
        }
        checkTolerance(bounds.tolerance());
        checkTolerance(outputTolerance);
        if (!minimum.atLeast(Assurance.CONFINED)) {
            throw new IllegalArgumentException(
                    "a model's code never runs unconfined: minimum must be confined or more");
        }
        Limits.DEFAULT.withMemory(bounds.memory()).withProcesses(bounds.processes());
    }

    private static void checkTolerance(double tolerance) {
        if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance must be 0 or more, not " + tolerance);
        }
    }

    public CodeOptions withLanguage(Language newLanguage) {
        return new CodeOptions(newLanguage, format, bounds, minimum, outputTolerance);
    }

    public CodeOptions withFormat(RowFormat newFormat) {
        return new CodeOptions(language, Optional.of(newFormat), bounds, minimum, outputTolerance);
    }

    public CodeOptions withBounds(Bounds newBounds) {
        return new CodeOptions(language, format, newBounds, minimum, outputTolerance);
    }

    public CodeOptions withTime(Duration time) {
        return withBounds(
                new Bounds(time, bounds.memory(), bounds.processes(), bounds.argumentsBack(), bounds.tolerance()));
    }

    public CodeOptions withMinimum(Assurance newMinimum) {
        return new CodeOptions(language, format, bounds, newMinimum, outputTolerance);
    }

    public CodeOptions withOutputTolerance(double newTolerance) {
        return new CodeOptions(language, format, bounds, minimum, newTolerance);
    }

    /** What exactly is measured: all that may change a verdict. */
    public String signature() {
        return "code|v1|lang:" + language.signature() + "|grade:split|format:"
                + format.map(RowFormat::label).orElse("auto") + "|time:"
                + bounds.time().toMillis() + "ms|memory:"
                + bounds.memory() + "|processes:" + bounds.processes() + "|minimum:" + minimum.label()
                + "|arguments-back:" + bounds.argumentsBack() + "|tolerance:" + bounds.tolerance()
                + "|output-tolerance:" + outputTolerance;
    }
}
