package dev.etalon.rating.leaderboard;

import dev.etalon.rating.leaderboard.Duel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What ratings cannot say. */
final class Notes {
    private Notes() {}

    /** @param ranked the systems, best first */
    static List<String> of(List<String> systems, List<Duel> duels, List<String> ranked) {
        List<String> notes = new ArrayList<>();
        List<List<String>> leagues = Leagues.of(systems, duels);
        if (leagues.size() > 1) {
            notes.add("These systems fall into " + leagues.size()
                    + " groups that no chain of comparisons joins; ratings and ranks of different groups say nothing of each other: "
                    + leagues.stream().map(league -> String.join(", ", league)).collect(Collectors.joining(" | "))
                    + ".");
        }
        for (String system : ranked) {
            if (!hasScored(system, duels)) {
                notes.add(
                        system + " never won and never tied: its rating has no lower end, the number is an artefact.");
            } else if (!hasDropped(system, duels)) {
                notes.add(
                        system + " never lost and never tied: its rating has no upper end, the number is an artefact.");
            }
        }
        return notes;
    }

    private static boolean hasScored(String system, List<Duel> duels) {
        return duels.stream()
                .anyMatch(duel -> (duel.a().equals(system) && duel.outcome() != Outcome.B)
                        || (duel.b().equals(system) && duel.outcome() != Outcome.A));
    }

    private static boolean hasDropped(String system, List<Duel> duels) {
        return duels.stream()
                .anyMatch(duel -> (duel.a().equals(system) && duel.outcome() != Outcome.A)
                        || (duel.b().equals(system) && duel.outcome() != Outcome.B));
    }
}
