package dev.etalon.rating.leaderboard;

import dev.etalon.rating.leaderboard.BradleyTerry.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Ratings on questions drawn with replacement; all comparisons on a question come along with it. */
record Draws(int questions, List<Fit> fits) {

    static Draws of(List<Duel> duels, BradleyTerry model, BoardOptions options) {
        Map<String, Integer> places = new HashMap<>();
        int[] question = duels.stream()
                .mapToInt(duel -> places.computeIfAbsent(duel.question(), ignored -> places.size()))
                .toArray();
        int questions = places.size();
        SplittableRandom random = new SplittableRandom(options.seed());
        List<Fit> fits = new ArrayList<>();
        for (int draw = 0; draw < options.draws(); draw++) {
            int[] times = new int[questions];
            for (int i = 0; i < questions; i++) {
                times[random.nextInt(questions)]++;
            }
            fits.add(
                    model.fit(Arrays.stream(question).mapToDouble(q -> times[q]).toArray()));
        }
        return new Draws(questions, fits);
    }

    double[] points(int system) {
        return fits.stream().mapToDouble(fit -> fit.points()[system]).toArray();
    }

    double[] style(int effect) {
        return fits.stream().mapToDouble(fit -> fit.style()[effect]).toArray();
    }

    /** In which share of the draws one system is above another. */
    double shareAbove(int one, int other) {
        return fits.stream()
                        .filter(fit -> fit.points()[one] > fit.points()[other])
                        .count()
                / (double) fits.size();
    }
}
