package dev.etalon.metrics.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.score.Score;
import dev.etalon.core.subject.Answer;
import org.junit.jupiter.api.Test;

class EmbeddingCosineTest {
    private static final EmbeddingCosine COSINE = new EmbeddingCosine(new FakeEncoder(), "");

    @Test
    void theSameTextIsNearest() throws Exception {
        assertThat(graded("cat runs", "cat runs").value()).isEqualTo(1, within(1e-6));
        assertThat(graded("cat runs", "a dog").value()).isLessThan(0.9);
    }

    @Test
    void ofSeveralReferencesTheNearestCounts() throws Exception {
        double far = graded("cat runs", "a dog").value();
        double both = graded("cat runs", "a dog", "cat runs").value();

        assertThat(both).isGreaterThan(far).isEqualTo(1, within(1e-6));
    }

    @Test
    void spacesAroundATextDoNotCount() throws Exception {
        assertThat(graded("\u00a0 cat \n", "cat").value()).isEqualTo(1, within(1e-6));
    }

    @Test
    void aSampleWithoutReferenceIsAnAbstention() throws Exception {
        assertThat(COSINE.score(Sample.of("1", "?"), Answer.of("cat"))).isInstanceOf(Score.Abstained.class);
    }

    @Test
    void thePrefixIsPartOfTheSignature() {
        assertThat(COSINE.signature())
                .isEqualTo("embedding-cosine|v1|model:fake@0|layer:1|pooling:mean|max:1000|prefix:none|runtime:test-1");
        assertThat(new EmbeddingCosine(new FakeEncoder(), "query: ").signature())
                .contains("prefix:query: |");
    }

    private static Score.Graded graded(String answer, String... references) throws Exception {
        return (Score.Graded) COSINE.score(Sample.of("1", "?", references), Answer.of(answer));
    }
}
