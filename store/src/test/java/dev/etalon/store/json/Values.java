package dev.etalon.store.json;

import dev.etalon.core.dataset.Document;
import dev.etalon.core.dataset.Sample;
import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.TokenChoice;
import dev.etalon.core.run.RunConfig;
import dev.etalon.core.score.Evidence;
import dev.etalon.core.score.Failure;
import dev.etalon.core.score.FailureKind;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import dev.etalon.core.subject.Step;
import dev.etalon.core.traffic.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any value of the kernel that the store keeps. */
class Values extends DomainContextBase {
    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Document> documents = Combinators.combine(text(), text()).as(Document::new);
        return Combinators.combine(
                        text().filter(id -> !id.isBlank()),
                        text(),
                        documents.list().ofMaxSize(3),
                        text().list().ofMaxSize(3),
                        json())
                .as(Sample::new);
    }

    @Provide
    Arbitrary<Answer> answers() {
        Arbitrary<Step> steps = Combinators.combine(text(), text(), text()).as(Step::new);
        return Combinators.combine(
                        text(),
                        Arbitraries.integers().greaterOrEqual(0),
                        steps.list().ofMaxSize(3),
                        usages(),
                        latencies(),
                        json())
                .as(Answer::new);
    }

    @Provide
    Arbitrary<Score> scores() {
        Arbitrary<Evidence> evidence = Combinators.combine(text(), json()).as(Evidence::new);
        Arbitrary<Failure> failures =
                Combinators.combine(Arbitraries.of(FailureKind.class), text()).as(Failure::new);
        return Arbitraries.oneOf(
                Combinators.combine(numbers(), numbers().list().ofMaxSize(8), evidence)
                        .as(Score.Graded::new),
                Combinators.combine(text(), text().injectNull(0.3), evidence).as(Score.Labelled::new),
                Combinators.combine(text(), evidence).as(Score.Abstained::new),
                Combinators.combine(failures, evidence).as(Score.Failed::new));
    }

    @Provide
    Arbitrary<ModelReply> replies() {
        Arbitrary<List<TokenChoice>> tokens = Combinators.combine(text(), logarithms(), candidates())
                .as(TokenChoice::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        text(), Arbitraries.of(ModelReply.Finish.class), usages(), latencies(), text(), tokens)
                .as(ModelReply::new);
    }

    private Arbitrary<List<TokenChoice.Candidate>> candidates() {
        return Combinators.combine(text(), logarithms())
                .as(TokenChoice.Candidate::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Double> logarithms() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-1000, 0), Arbitraries.just(Double.NEGATIVE_INFINITY));
    }

    @Provide
    Arbitrary<RunConfig> configs() {
        return Arbitraries.maps(text(), text()).ofMaxSize(5).map(RunConfig::new);
    }

    private static Arbitrary<Usage> usages() {
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<BigDecimal> dollars = Arbitraries.bigDecimals().ofScale(12).injectNull(0.2);
        return Combinators.combine(counts, counts, counts, dollars).as(Usage::new);
    }

    private static Arbitrary<Duration> latencies() {
        return Arbitraries.longs().greaterOrEqual(0).map(Duration::ofNanos);
    }

    /** Any characters at all, halves of surrogate pairs among them. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings().all().ofMaxLength(40);
    }

    private static Arbitrary<Double> numbers() {
        Arbitrary<Double> extremes = Arbitraries.of(
                Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, Double.MIN_NORMAL, 0.1 + 0.2, 1e23);
        return Arbitraries.oneOf(Arbitraries.doubles(), extremes).map(number -> number + 0.0);
    }

    private static Arbitrary<Map<String, Object>> json() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                text().asGeneric(),
                numbers().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().greaterOrEqual(1L << 40).asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.just((Object) null));
        Arbitrary<Object> nested = Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves.list().ofMaxSize(3).asGeneric(),
                () -> Arbitraries.maps(text(), leaves).ofMaxSize(3).asGeneric());
        return Arbitraries.maps(text(), nested).ofMaxSize(4);
    }
}
