package dev.etalon.verify.proof;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.verify.proof.metamath.MetamathDatabase;
import dev.etalon.verify.proof.metamath.MetamathException;
import dev.etalon.verify.proof.metamath.ProofCheck;
import dev.etalon.verify.proof.metamath.ProofLimits;
import dev.etalon.verify.proof.metamath.ProofTask;
import dev.etalon.verify.verdict.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Metamath. The sample's {@code theorem} names a theorem of the database, or its {@code statement} states one that stands at the end;
 * the database is a file of the suite or the sample's column {@code database}.
 */
final class MetamathVerifier implements ProofVerifier {
    private final @Nullable Path file;
    private @Nullable MetamathDatabase read;

    MetamathVerifier(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public Verification verify(Sample sample, String answer) {
        ProofTask task = task(sample);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("theorem", task.label());
        details.put("statement", task.statement());
        try {
            ProofCheck check = task.check(answer, ProofLimits.DEFAULT);
            details.put("steps", check.steps());
            details.put("axioms", check.axioms());
            return new Verification.Proved(new Evidence("The proof holds, in " + check.steps() + " steps.", details));
        } catch (MetamathException e) {
            if (e.isLimit()) {
                details.put("limits", List.of(e.text()));
            }
            return new Verification.Refuted(new Evidence(ProofText.head(sentence(e.text())), details));
        }
    }

    private ProofTask task(Sample sample) {
        try {
            MetamathDatabase database = database(sample);
            Optional<String> statement = sample.text("statement");
            return statement.isPresent()
                    ? database.statement(statement.get())
                    : database.theorem(ProofVerifier.required(sample, "theorem"));
        } catch (MetamathException e) {
            throw new IllegalArgumentException("sample " + sample.id() + ": " + e.text(), e);
        }
    }

    private MetamathDatabase database(Sample sample) throws MetamathException {
        return file == null ? read(ProofVerifier.required(sample, "database")) : shared(file);
    }

    private static MetamathDatabase read(String source) throws MetamathException {
        try {
            return MetamathDatabase.read(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot be read", e);
        }
    }

    private synchronized MetamathDatabase shared(Path path) throws MetamathException {
        MetamathDatabase known = read;
        if (known == null) {
            try (InputStream in = Files.newInputStream(path)) {
                known = MetamathDatabase.read(in);
            } catch (IOException e) {
                throw new IllegalArgumentException("the database " + path + " cannot be read: " + e.getMessage(), e);
            }
            read = known;
        }
        return known;
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
