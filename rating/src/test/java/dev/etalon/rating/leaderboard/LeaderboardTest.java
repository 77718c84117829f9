package dev.etalon.rating.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.etalon.rating.leaderboard.Board.Standing;
import dev.etalon.rating.leaderboard.BoardOptions.Ties;
import dev.etalon.rating.leaderboard.Duel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
    private static final BoardOptions FEW_DRAWS = BoardOptions.USUAL.withDraws(200);

    /** FastChat stops when its steps get small, about 0.001 points from where they lead; scikit-learn goes on to the end. */
    @Test
    void ratingsOfRealVotesAreThoseOfFastChatAndScikitLearn() throws IOException {
        JsonNode pandalm = vectors("expected.json").path("pandalm");
        JsonNode converged = vectors("/dev/etalon/rating/logit/reference.json")
                .path("vectors")
                .path("converged");
        List<Duel> duels = new ArrayList<>();
        for (JsonNode pair : pandalm.path("pairs")) {
            Outcome outcome = switch (pair.path("winner").asText()) {
                case "model_a" -> Outcome.A;
                case "model_b" -> Outcome.B;
                default -> Outcome.TIE;
            };
            String a = pair.path("model_a").asText();
            String b = pair.path("model_b").asText();
            for (int i = 0; i < pair.path("n").asInt(); i++) {
                duels.add(Duel.of("q" + duels.size(), a, b, outcome));
            }
        }
        Board board = Leaderboard.of(duels, FEW_DRAWS);

        assertThat(board.comparisons()).isEqualTo(999);
        for (Standing standing : board.standings()) {
            assertThat(standing.rating())
                    .as(standing.system())
                    .isEqualTo(pandalm.path("ratings").path(standing.system()).asDouble(), within(1e-3))
                    .isEqualTo(converged.path(standing.system()).asDouble(), within(1e-6));
            assertThat(standing.interval()).isNotNull();
            assertThat(standing.interval().contains(standing.rating())).isTrue();
        }
        assertThat(board.standings().getFirst().system()).isEqualTo("llama-7b");
        assertThat(board.standings().getFirst().worst()).isEqualTo(1);
        assertThat(board.standings().get(1)).matches(second -> second.best() == 2 && second.worst() == 3);
        assertThat(board.notes()).isEmpty();
    }

    @Test
    void strengthsOfTheToyAreTheConvergedOnes() throws IOException {
        JsonNode toy = vectors("expected.json").path("toy");
        List<Duel> duels = new ArrayList<>();
        for (JsonNode game : toy.path("games")) {
            String left = game.get(0).asText();
            boolean won = game.get(2).asText().equals(left);
            duels.add(Duel.of("q" + duels.size(), left, game.get(1).asText(), won ? Outcome.A : Outcome.B));
        }
        Board board = Leaderboard.of(duels, FEW_DRAWS);

        double sum = board.standings().stream()
                .mapToDouble(LeaderboardTest::strength)
                .sum();
        for (Standing standing : board.standings()) {
            assertThat(strength(standing) / sum)
                    .as(standing.system())
                    .isEqualTo(toy.path("strengths").path(standing.system()).asDouble(), within(1e-6));
        }
    }

    @Test
    void styleIsThatOfLogisticRegressionOnDifferences() throws IOException {
        JsonNode vector = vectors("/dev/etalon/rating/logit/reference.json")
                .path("vectors")
                .path("style");
        List<Duel> duels = new ArrayList<>();
        for (JsonNode game : vector.path("games")) {
            duels.add(new Duel(
                    "q" + duels.size(),
                    "s" + game.get(0).asInt(),
                    "s" + game.get(1).asInt(),
                    game.get(4).asInt() == 1 ? Outcome.A : Outcome.B,
                    new Style(game.get(2).asInt(), 0, 0, 0),
                    new Style(game.get(3).asInt(), 0, 0, 0),
                    1));
        }
        Board board = Leaderboard.of(duels, FEW_DRAWS.withStyle(true));

        for (Standing standing : board.standings()) {
            int system = Integer.parseInt(standing.system().substring(1));
            assertThat(standing.rating())
                    .isEqualTo(vector.path("elo").get(system).asDouble(), within(1e-3));
        }
        assertThat(board.style().getFirst().name()).isEqualTo("length");
        assertThat(board.style().getFirst().value())
                .isEqualTo(vector.path("length").asDouble(), within(1e-6));
        assertThat(board.style().getFirst().interval().low()).isPositive();
        assertThat(board.style().get(1).value()).as("no answer has a heading").isZero();
    }

    @Test
    void systemsThatNoChainJoinsAreTold() {
        List<Duel> duels = List.of(
                Duel.of("1", "a", "b", Outcome.A),
                Duel.of("2", "a", "b", Outcome.B),
                Duel.of("3", "c", "d", Outcome.A),
                Duel.of("4", "c", "d", Outcome.TIE));
        Board board = Leaderboard.of(duels, FEW_DRAWS);

        assertThat(board.notes().getFirst()).contains("2 groups that no chain of comparisons joins", "a, b | c, d");
    }

    @Test
    void aSystemThatNeverLostIsTold() {
        List<Duel> duels = List.of(
                Duel.of("1", "a", "b", Outcome.A),
                Duel.of("2", "a", "c", Outcome.A),
                Duel.of("3", "b", "c", Outcome.A),
                Duel.of("4", "b", "c", Outcome.B));
        Board board = Leaderboard.of(duels, FEW_DRAWS);

        assertThat(board.notes())
                .containsExactly(
                        "a never lost and never tied: its rating has no upper end, the number is an artefact.");
        assertThat(board.standings().getFirst().rating()).isFinite().isGreaterThan(2000);
    }

    @Test
    void swappingWhoStandsFirstChangesNothing() {
        List<Duel> duels = games(new Random(4), 60);
        List<Duel> swapped = duels.stream()
                .map(duel -> Duel.of(duel.question(), duel.b(), duel.a(), turned(duel.outcome())))
                .toList();
        for (Ties ties : Ties.values()) {
            Board one = Leaderboard.of(duels, FEW_DRAWS.withTies(ties));
            Board other = Leaderboard.of(swapped, FEW_DRAWS.withTies(ties));
            for (int i = 0; i < 3; i++) {
                assertThat(other.standings().get(i).rating())
                        .isEqualTo(one.standings().get(i).rating(), within(1e-6));
            }
            assertThat(other.pairs()).isEqualTo(one.pairs());
        }
    }

    @Test
    void manyComparisonsOnOneQuestionAreNotManyQuestions() {
        List<Duel> once = games(new Random(5), 40);
        List<Duel> often = new ArrayList<>();
        once.forEach(duel -> {
            for (int i = 0; i < 5; i++) {
                often.add(duel);
            }
        });
        Standing one = Leaderboard.of(once, FEW_DRAWS).standings().getFirst();
        Standing other = Leaderboard.of(often, FEW_DRAWS).standings().getFirst();

        assertThat(other.rating()).isEqualTo(one.rating(), within(1e-5));
        assertThat(other.interval().width()).isEqualTo(one.interval().width(), within(1e-4));
    }

    @Test
    void intervalsHoldTheTrueDifferenceAsOftenAsTheySay() {
        Random random = new Random(6);
        int covered = 0;
        int studies = 120;
        for (int study = 0; study < studies; study++) {
            Board board = Leaderboard.of(games(random, 150), FEW_DRAWS);
            for (Standing standing : board.standings()) {
                double truth = 1000 + BradleyTerry.SCALE * (standing.system().charAt(0) - 'b') * -0.5;
                covered += standing.interval().contains(truth) ? 1 : 0;
            }
        }
        assertThat(covered / (3.0 * studies)).isBetween(0.90, 0.98);
    }

    @Test
    void styleNeedsAnswers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leaderboard.of(games(new Random(1), 10), FEW_DRAWS.withStyle(true)))
                .withMessageContaining("both answers are known");
        assertThatIllegalArgumentException().isThrownBy(() -> Leaderboard.of(List.of(), FEW_DRAWS));
    }

    @Test
    void looksAreCountedInMarkdown() {
        Style style = Style.of("# Title\n\nSome **bold** and __strong__ words.\n- one\n- two\n3. three\n");

        assertThat(style).isEqualTo(new Style(13, 1, 3, 2));
        assertThat(Style.difference(style, new Style(13, 0, 1, 2))).containsExactly(0, 1, 0.5, 0);
    }

    /** Three systems, a best, half a unit of log odds apart; no ties. */
    private static List<Duel> games(Random random, int count) {
        List<Duel> duels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int a = random.nextInt(3);
            int b = (a + 1 + random.nextInt(2)) % 3;
            double odds = -0.5 * (a - b);
            boolean won = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            duels.add(Duel.of(
                    "q" + i, Character.toString('a' + a), Character.toString('a' + b), won ? Outcome.A : Outcome.B));
        }
        return duels;
    }

    private static double strength(Standing standing) {
        return Math.exp((standing.rating() - 1000) / BradleyTerry.SCALE);
    }

    private static JsonNode vectors(String name) throws IOException {
        try (InputStream stream = LeaderboardTest.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream));
        }
    }

    private static Outcome turned(Outcome outcome) {
        return switch (outcome) {
            case A -> Outcome.B;
            case TIE -> Outcome.TIE;
            case B -> Outcome.A;
        };
    }
}
