package dev.etalon.app.suite.scorers;

import dev.etalon.app.suite.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one list of scorers that a suite can name. To add one, add it to its family here and in {@code app.wiring}, where it is made. */
public final class ScorerKinds {
    private static final List<ScorerKind> ALL = Stream.of(
                    MatchKinds.all(),
                    LabelKinds.all(),
                    TextKinds.all(),
                    SemanticKinds.all(),
                    SpeechKinds.all(),
                    RankingKinds.all(),
                    CheckKinds.all(),
                    MathKinds.all(),
                    StructureKinds.all(),
                    ProofKinds.all(),
                    JudgeKinds.all())
            .flatMap(List::stream)
            .map(RepeatKeys::with)
            .toList();

    private ScorerKinds() {}

    /** The kinds there are, in the order of the documentation. */
    public static List<ScorerKind> all() {
        return ALL;
    }

    /** Any one of them with its options. */
    public static Shape shape() {
        Map<String, Shape.Keys> kinds = new LinkedHashMap<>();
        ALL.forEach(kind -> kinds.put(kind.name(), kind.keys()));
        return new Shape.Named("scorer", kinds);
    }
}
