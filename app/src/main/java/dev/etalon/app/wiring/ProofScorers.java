package dev.etalon.app.wiring;

import dev.etalon.app.suite.shape.Options;
import dev.etalon.core.scorer.Measure;
import dev.etalon.verify.Verifiers;
import dev.etalon.verify.proof.ProofOptions;
import dev.etalon.verify.proof.ProofSystem;
import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sql.RowComparison;
import dev.etalon.verify.sql.SqlEngine;
import dev.etalon.verify.sql.SqlOptions;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Verifiers of proofs and of SQL. */
final class ProofScorers {
    private ProofScorers() {}

    /** How each kind is made of its options. */
    static Map<String, Function<Options, Measure>> makers() {
        return Map.of(
                "proof", options -> Verifiers.proof(proof(options)), "sql", options -> Verifiers.sql(sql(options)));
    }

    private static ProofOptions proof(Options options) {
        return new ProofOptions(
                ProofSystem.valueOf(constant(options, "system")),
                options.findFile("database").orElse(null),
                options.texts("axioms"),
                options.time("timeout"),
                options.whole("memory"),
                Assurance.named(options.text("minimum")));
    }

    private static SqlOptions sql(Options options) {
        return new SqlOptions(
                SqlEngine.valueOf(constant(options, "engine")),
                options.findFile("databases").orElse(null),
                RowComparison.valueOf(constant(options, "rows")),
                options.flag("any-column-order"),
                options.decimal("tolerance"),
                options.time("timeout"),
                (int) options.whole("max-rows"),
                Assurance.named(options.text("minimum")));
    }

    private static String constant(Options options, String key) {
        return options.text(key).toUpperCase(Locale.ROOT);
    }
}
