package dev.etalon.app.usecase;

import dev.etalon.app.suite.ExamSpec;
import dev.etalon.app.suite.Suite;
import dev.etalon.core.run.RunStore;
import dev.etalon.core.run.Trial;
import dev.etalon.core.score.Score;
import dev.etalon.core.summary.Summaries;
import dev.etalon.rating.estimate.SamplingDesign;
import dev.etalon.rating.exam.Bar;
import dev.etalon.rating.exam.Certificate;
import dev.etalon.rating.exam.Exam;
import dev.etalon.rating.exam.ExamResult;
import dev.etalon.rating.exam.ExamTerms;
import dev.etalon.rating.exam.Mark;
import dev.etalon.rating.exam.RankingPower;
import dev.etalon.rating.guideline.Scale;
import dev.etalon.rating.judge.Judges;
import dev.etalon.report.RunReport;
import dev.etalon.report.RunReport.Figure;
import dev.etalon.report.RunReport.MeasurePart;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Marks the judges of a run against the labels of people. */
public final class SitExam {
    private final RunStore store;

    public SitExam(RunStore store) {
        this.store = store;
    }

    /**
     * One certificate for each judge of the run.
     *
     * @param report of a complete run of the suite
     * @throws IllegalArgumentException when the suite has no exam, no judge has labels of people, or the bar names a mark that there
     *     is not
     */
    public List<Certificate> certificates(Suite suite, RunReport report) {
        ExamSpec spec = suite.exam();
        if (spec == null) {
            throw new IllegalArgumentException(
                    suite.file() + " has no exam: add for example \"exam: {design: random}\"");
        }
        ExamTerms terms =
                new ExamTerms(SamplingDesign.named(spec.design()), spec.people(), spec.mapping(), new Bar(spec.bar()));
        Map<String, Exam> exams = exams(report, terms);
        if (exams.isEmpty()) {
            throw new IllegalArgumentException("no judge of " + suite.file()
                    + " has labels of people to be compared with: give it \"expected\", the column that holds them");
        }
        Map<String, RankingPower> powers = new LinkedHashMap<>();
        exams.keySet().forEach(judge -> powers.put(judge, new RankingPower()));
        read(suite, report, exams, powers);
        List<Certificate> certificates = new ArrayList<>();
        exams.forEach((judge, exam) -> {
            ExamResult result = exam.result(suite.confidence());
            List<Mark> marks = marks(report, judge, result);
            Objects.requireNonNull(powers.get(judge)).mark(suite.confidence()).ifPresent(marks::add);
            certificates.add(certificate(suite, new Sitting(report, terms, result, marks), judge));
        });
        return certificates;
    }

    /** What one judge's certificate is made of. */
    private record Sitting(RunReport report, ExamTerms terms, ExamResult result, List<Mark> marks) {}

    private static Map<String, Exam> exams(RunReport report, ExamTerms terms) {
        Map<String, Exam> exams = new LinkedHashMap<>();
        for (MeasurePart part : report.measures()) {
            boolean judge = Judges.identity(part.signature()).isPresent();
            if (judge && figures(report, part.name()).anyMatch(SitExam::isAccuracy)) {
                exams.put(part.name(), new Exam(terms, Judges.scaleOf(part.signature())));
            }
        }
        return exams;
    }

    private void read(Suite suite, RunReport report, Map<String, Exam> exams, Map<String, RankingPower> powers) {
        try (Stream<Trial> trials = store.trials(report.run().id())) {
            trials.forEach(trial -> exams.forEach((name, exam) -> {
                Score score = trial.scores().get(name);
                if (score != null) {
                    exam.add(trial.sample(), trial.repeat(), score);
                    Objects.requireNonNull(powers.get(name)).add(cluster(suite, trial), score);
                }
            }));
        }
    }

    private static String cluster(Suite suite, Trial trial) {
        String id = trial.sample().id();
        return suite.group() == null ? id : trial.sample().text(suite.group()).orElse(id);
    }

    private static Certificate certificate(Suite suite, Sitting sitting, String judge) {
        return new Certificate(
                judge,
                Judges.identity(signature(sitting.report(), judge)).orElseThrow(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                sitting.report().run().id(),
                sitting.terms().design(),
                suite.confidence(),
                sitting.marks(),
                slices(sitting.report(), judge),
                sitting.result(),
                sitting.terms().bar(),
                sitting.terms().bar().standing(sitting.marks()));
    }

    /** On a scale of pass and fail, recall goes by its usual names. */
    private static List<Mark> marks(RunReport report, String judge, ExamResult result) {
        Map<String, String> names = result.table() == null
                ? Map.of()
                : Map.of(
                        "recall[" + Scale.Binary.PASS + "]", "sensitivity",
                        "recall[" + Scale.Binary.FAIL + "]", "specificity");
        List<Mark> marks = new ArrayList<>();
        figures(report, judge)
                .filter(figure -> figure.slice() == null && isMark(figure, result))
                .forEach(figure -> marks.add(Mark.of(
                        names.getOrDefault(
                                figure.estimate().name(), figure.estimate().name()),
                        figure.estimate())));
        return marks;
    }

    private static boolean isMark(Figure figure, ExamResult result) {
        String aggregate = figure.estimate().name();
        if (figure.detail()) {
            return aggregate.startsWith("recall[")
                    || aggregate.startsWith("macro-f1[")
                    || (result.table() != null && aggregate.equals("precision[" + Scale.Binary.PASS + "]"));
        }
        return !aggregate.endsWith("-rate") && !aggregate.equals(Summaries.WEIGHTED_F1);
    }

    private static List<Mark> slices(RunReport report, String judge) {
        return figures(report, judge)
                .filter(figure -> figure.slice() != null && isAccuracy(figure))
                .map(figure -> Mark.of(Objects.requireNonNull(figure.slice()), figure.estimate()))
                .toList();
    }

    private static Stream<Figure> figures(RunReport report, String judge) {
        return report.figures().stream().filter(figure -> figure.measure().equals(judge));
    }

    private static boolean isAccuracy(Figure figure) {
        return figure.estimate().name().equals(Summaries.ACCURACY);
    }

    private static String signature(RunReport report, String judge) {
        return report.measures().stream()
                .filter(part -> part.name().equals(judge))
                .map(MeasurePart::signature)
                .findFirst()
                .orElseThrow();
    }
}
