package dev.etalon.verify.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.verify.code.java.JavaLanguage;
import dev.etalon.verify.sandbox.Machine;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanEvalXTest {
    private static final CodeOptions JAVA = CodeOptions.DEFAULT.withLanguage(new JavaLanguage(17));

    @BeforeEach
    void needsSandbox() throws Exception {
        Machine.sandbox();
    }

    @Test
    void canonicalSolutionsOfEveryKindOfValuePassSplit() throws Exception {
        List<Sample> some = HumanEval.java().stream()
                .filter(sample -> List.of("Java/12", "Java/22", "Java/32", "Java/87", "Java/95", "Java/137", "Java/162")
                        .contains(sample.id()))
                .toList();

        Verdicts verdicts = Verdicts.of(JAVA, some, HumanEvalXTest::canonical);

        assertThat(verdicts.rejected()).isEmpty();
        assertThat(verdicts.accepted()).hasSize(7).allMatch(score -> score.contains("integrity=split"));
    }

    @Test
    @Tag("slow")
    void everyCanonicalSolutionPassesSplit() throws Exception {
        Verdicts verdicts = Verdicts.of(JAVA, HumanEval.java(), HumanEvalXTest::canonical);

        assertThat(verdicts.rejected()).isEmpty();
        assertThat(verdicts.accepted()).hasSize(164).allMatch(score -> score.contains("integrity=split"));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "        System.exit(0);\n        throw new IllegalStateException();\n    }\n}\n",
                "        Runtime.getRuntime().halt(0);\n        throw new IllegalStateException();\n    }\n}\n",
                "        throw new IllegalStateException();\n    }\n}\n",
            })
    void noCheatPassesAnyProblem(String body) throws Exception {
        assertThat(Verdicts.of(JAVA, HumanEval.java(), sample -> body).accepted())
                .isEmpty();
    }

    private static String canonical(Sample sample) {
        return sample.text("canonical_solution").orElseThrow();
    }
}
