package dev.etalon.app.audit;

import dev.etalon.core.dataset.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Draws the samples of a watch by a hash of their ids: half with labels of people, half without, as far as there are so many. */
record CanaryDraw(int count, long seed) {

    List<Sample> of(Stream<Sample> samples, Predicate<Sample> labelled) {
        List<Sample> drawn =
                samples.sorted(Comparator.comparingLong(this::hash)).toList();
        List<Sample> golden = drawn.stream().filter(labelled).toList();
        List<Sample> others = drawn.stream().filter(labelled.negate()).toList();
        int ofGolden = Math.min(golden.size(), Math.max((count + 1) / 2, count - others.size()));
        int ofOthers = Math.min(others.size(), count - ofGolden);
        List<Sample> chosen = new ArrayList<>(golden.subList(0, ofGolden));
        chosen.addAll(others.subList(0, ofOthers));
        return chosen;
    }

    private long hash(Sample sample) {
        CRC32 hash = new CRC32();
        hash.update((seed + " " + sample.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return hash.getValue();
    }
}
