package dev.etalon.rating.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.dataset.Sample;
import dev.etalon.core.subject.Answer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceClaimsTest {
    private static List<String> claims(String language, String answer) {
        return new SentenceClaims(language)
                .of(Sample.of("s", "?", ""), Answer.of(answer))
                .claims();
    }

    @Test
    void everySentenceIsAClaim() {
        assertThat(claims("en", "Paris is in France. It has 2.1 million people! Is that so?"))
                .containsExactly("Paris is in France.", "It has 2.1 million people!", "Is that so?");
        assertThat(claims("ru", "Волга — река. Её длина 3530 км, т.е. очень много. В 1961 г. построили плотину."))
                .containsExactly(
                        "Волга — река.", "Её длина 3530 км, т.е. очень много.", "В 1961 г. построили плотину.");
    }

    @Test
    void namesAndTitlesEndNoSentence() {
        assertThat(claims("en", "Dr. Smith met J. Doe in St. Louis. They spoke, e.g. Of trade."))
                .containsExactly("Dr. Smith met J. Doe in St. Louis.", "They spoke, e.g. Of trade.");
    }

    @Test
    void itemsAreClaimsAndHeadingsAreNone() {
        assertThat(claims("en", "# Reasons\n\n- It is cheap\n* It is fast. It is small.\n2) It works\n---\n"))
                .containsExactly("It is cheap", "It is fast.", "It is small.", "It works");
    }

    @Test
    void anAnswerWithoutWordsHoldsNone() {
        assertThat(claims("en", " \n... — !!!\n")).isEmpty();
    }

    /** Whatever an answer is: nothing is made up, and no letter is lost but those of headings. */
    @Property(tries = 300)
    void claimsArePartsOfTheAnswerInItsOrder(@ForAll String answer) {
        int from = 0;
        for (String claim : claims("en", answer)) {
            from = answer.indexOf(claim, from);
            assertThat(from).as("claim %s", claim).isNotNegative();
            from += claim.length();
        }
    }
}
