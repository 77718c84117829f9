package dev.etalon.verify.math;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * How mathematical answers are verified. All but {@code preset} is only used by {@link MathPreset#GENERAL}: the others are what their
 * references are.
 *
 * @param preset whose rules decide
 * @param extraction where the final answer is looked for
 * @param decimals at how many decimal places a number that is written with a decimal point must agree, 0 to 30
 * @param unitsRequired whether units must be the same text; off, they are left out
 * @param anyOrder whether the order in tuples is of no importance
 * @param percentExact whether 28% is only 0.28; off, it is also 28
 * @param renamedVariables whether other names for variables are allowed
 * @param relationForSet whether an inequality may stand where the reference is a set; the other way round is always allowed
 * @param time what one comparison may take, 100 ms to 10 minutes
 */
public record MathOptions(
        MathPreset preset,
        MathExtraction extraction,
        int decimals,
        boolean unitsRequired,
        boolean anyOrder,
        boolean percentExact,
        boolean renamedVariables,
        boolean relationForSet,
        Duration time) {

    /** General rules, six decimals, everything else off, 5 s. */
    public static final MathOptions DEFAULT = of(MathPreset.GENERAL);

    public MathOptions {
        Objects.requireNonNull(preset, "preset is null");
        Objects.requireNonNull(extraction, "extraction is null");
        if (decimals < 0 || decimals > 30) {
            throw new IllegalArgumentException("decimals must be from 0 to 30, not " + decimals);
        }
        if (time.toMillis() < 100 || time.toMinutes() > 10) {
            throw new IllegalArgumentException("time must be from 100 ms to 10 minutes, not " + time);
        }
    }

    public static MathOptions of(MathPreset preset) {
        return new MathOptions(
                preset, MathExtraction.AUTO, 6, false, false, false, false, false, Duration.ofSeconds(5));
    }

    public MathOptions withExtraction(MathExtraction newExtraction) {
        return new MathOptions(
                preset,
                newExtraction,
                decimals,
                unitsRequired,
                anyOrder,
                percentExact,
                renamedVariables,
                relationForSet,
                time);
    }

    public MathOptions withDecimals(int newDecimals) {
        return new MathOptions(
                preset,
                extraction,
                newDecimals,
                unitsRequired,
                anyOrder,
                percentExact,
                renamedVariables,
                relationForSet,
                time);
    }

    /** What exactly is measured: all that may change a verdict. */
    public String signature() {
        String base = "math|v1|preset:" + preset.label();
        return preset != MathPreset.GENERAL
                ? base
                : base + "|extract:"
                        + extraction.name().toLowerCase(Locale.ROOT).replace('_', '-') + "|decimals:"
                        + decimals + "|units:" + (unitsRequired ? "required" : "ignored") + "|order:"
                        + (anyOrder ? "any" : "kept") + "|percent:" + (percentExact ? "exact" : "lenient")
                        + "|variables:" + (renamedVariables ? "renamed" : "exact") + "|relation-for-set:"
                        + relationForSet + "|time:" + time.toMillis() + "ms";
    }

    /** Half a unit of the last decimal place that counts. */
    BigDecimal slack() {
        return new BigDecimal("0.5").scaleByPowerOfTen(-decimals);
    }
}
