package dev.etalon.optimize.sample;

import dev.etalon.optimize.random.PythonRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Walks through all examples in random order, minibatch by minibatch, and shuffles anew for each epoch. An epoch that does not fill
 * its last minibatch repeats its rarest examples, the latest first.
 */
public final class EpochShuffled implements BatchSampler {
    private final int size;
    private final PythonRandom random;
    private List<Integer> order = List.of();
    private int known = -1;
    private int epoch = -1;
    private int lastIteration = -1;
    private int call;

    /** @param size examples in a minibatch */
    public EpochShuffled(int size, PythonRandom random) {
        if (size < 1) {
            throw new IllegalArgumentException("a minibatch holds 1 example or more, not " + size);
        }
        this.size = size;
        this.random = random;
    }

    @Override
    public List<Integer> next(int examples, int iteration) {
        if (examples < 1) {
            throw new IllegalArgumentException("there is no training example");
        }
        call = iteration == lastIteration ? call + 1 : 0;
        lastIteration = iteration;
        int base = iteration * size;
        int now = epoch == -1 ? 0 : base / Math.max(order.size(), 1);
        if (order.isEmpty() || examples != known || now > epoch) {
            epoch = now;
            known = examples;
            order = padded(random.shuffled(IntStream.range(0, examples).boxed().toList()));
        }
        int position = (base + call * size) % order.size();
        return List.copyOf(order.subList(position, position + size));
    }

    private List<Integer> padded(List<Integer> shuffled) {
        List<Integer> all = new ArrayList<>(shuffled);
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        shuffled.forEach(example -> counts.put(example, 1));
        while (all.size() % size != 0) {
            int rarest = shuffled.getLast();
            for (int example : shuffled) {
                rarest = counts.getOrDefault(example, 1) <= counts.getOrDefault(rarest, 1) ? example : rarest;
            }
            all.add(rarest);
            counts.merge(rarest, 1, Integer::sum);
        }
        return all;
    }
}
