package dev.etalon.optimize.sample;

import java.util.List;

/** A candidate to improve, and the training examples to learn from. */
public record Task(int parent, List<Integer> examples) {
    public Task {
        examples = List.copyOf(examples);
    }
}
