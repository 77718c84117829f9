package dev.etalon.verify.structure;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Score;
import dev.etalon.core.scorer.Scorer;
import dev.etalon.core.subject.Answer;
import dev.etalon.verify.verdict.Verification;
import java.util.Map;

/** 1 where the answer is a well-formed document, 0 where it is not. */
public final class DocumentScorer implements Scorer {
    static final int LONGEST = 4_000_000;
    /** The default limit of the JDK's own XML reader since Java 24. */
    static final int DEEPEST = 100;

    /** Looks at a document. */
    @FunctionalInterface
    interface Form {
        Verification verify(String document);
    }

    private final DocumentOptions options;
    private final Form form;

    private DocumentScorer(DocumentOptions options, Form form) {
        this.options = options;
        this.form = form;
    }

    /** XML 1.0 with namespaces. Nothing outside of the document is read, and no entity is replaced. */
    public static DocumentScorer xml(DocumentOptions options) {
        return new DocumentScorer(options, new XmlForm(options.root()));
    }

    /** YAML 1.2, one document or more. Keys of a mapping must differ; nothing is constructed, aliases are not expanded. */
    public static DocumentScorer yaml(DocumentOptions options) {
        return new DocumentScorer(options, new YamlForm(options.root()));
    }

    @Override
    public Score score(Sample sample, Answer answer) {
        String document = options.document(answer.text());
        if (document.length() > LONGEST) {
            return new Verification.Unknown("longer than " + LONGEST + " characters", Evidence.NONE).score();
        }
        return form.verify(document).score();
    }

    static Verification wellFormed(String what) {
        return new Verification.Proved(Evidence.of(what));
    }

    static Verification broken(String problem, int line, int column) {
        Evidence evidence = new Evidence(
                "Line " + line + ", column " + column + ": " + problem, Map.of("line", line, "column", column));
        return new Verification.Refuted(evidence);
    }

    static Verification broken(String problem) {
        return new Verification.Refuted(Evidence.of(problem));
    }

    static Verification tooDeep() {
        return new Verification.Unknown("nested more than " + DEEPEST + " deep", Evidence.NONE);
    }
}
