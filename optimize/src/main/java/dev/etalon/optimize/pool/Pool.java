package dev.etalon.optimize.pool;

import dev.etalon.optimize.program.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** The candidates found so far, by number from 0, the seed. Grows only. */
public final class Pool {
    private final FrontierType type;
    private final IntToDoubleFunction weights;
    private final List<Member> members = new ArrayList<>();
    private final List<Double> averages = new ArrayList<>();
    private final List<Integer> nextComponent = new ArrayList<>();
    private final Fronts fronts = new Fronts();
    private final Map<Object, Object> derived = new HashMap<>();
    private int checked;

    public Pool(FrontierType type) {
        this(type, example -> 1);
    }

    /** @param weights how much each validation example counts in an average, above 0 */
    public Pool(FrontierType type, IntToDoubleFunction weights) {
        this.type = Objects.requireNonNull(type, "type is null");
        this.weights = weights;
    }

    /**
     * Adds a candidate; it begins with the component at which the furthest of its parents stands.
     *
     * @return its number
     */
    public int add(Candidate candidate, List<Integer> parents, Validated validated, long evaluations) {
        if (type.needsObjectives() && validated.objectives().values().stream().allMatch(Map::isEmpty)) {
            throw new IllegalArgumentException(
                    "the frontier " + type + " needs objectives, and the program's rollouts tell none");
        }
        int number = members.size();
        members.add(new Member(
                candidate,
                parents,
                validated.scores(),
                validated.objectiveMeans(),
                validated.objectives(),
                evaluations));
        averages.add(mean(validated));
        nextComponent.add(parents.stream().mapToInt(nextComponent::get).max().orElse(0));
        offer(number);
        derived.clear();
        return number;
    }

    private void offer(int number) {
        Member member = members.get(number);
        member.scores().forEach((example, score) -> fronts.offer(new FrontKey.Instance(example), number, score));
        member.objectives().forEach((name, mean) -> fronts.offer(new FrontKey.Objective(name), number, mean));
        member.objectiveScores()
                .forEach((example, told) -> told.forEach(
                        (name, score) -> fronts.offer(new FrontKey.Cartesian(example, name), number, score)));
    }

    public int size() {
        return members.size();
    }

    public Member member(int number) {
        return members.get(number);
    }

    public List<Member> members() {
        return Collections.unmodifiableList(members);
    }

    public Candidate candidate(int number) {
        return members.get(number).candidate();
    }

    /** The mean over the validation examples that have a score; minus infinity where none has. */
    public double average(int number) {
        return averages.get(number);
    }

    private double mean(Validated validated) {
        double sum = 0;
        double weight = 0;
        for (var scored : validated.scores().entrySet()) {
            double own = weights.applyAsDouble(scored.getKey());
            sum += own * scored.getValue();
            weight += own;
        }
        return weight == 0 ? Double.NEGATIVE_INFINITY : sum / weight;
    }

    /** The highest average; among equals the one with more examples scored, then the oldest. */
    public int best() {
        int best = 0;
        for (int number = 1; number < members.size(); number++) {
            int order = Double.compare(average(number), average(best));
            int wider = Integer.compare(
                    members.get(number).scores().size(),
                    members.get(best).scores().size());
            if (order > 0 || (order == 0 && wider > 0)) {
                best = number;
            }
        }
        return best;
    }

    /** The holders of each front that counts. */
    public Map<FrontKey, List<Integer>> fronts() {
        return derived("fronts", pool -> Collections.unmodifiableMap(fronts.of(type)));
    }

    /**
     * What follows from the pool as it is, made once and kept until it grows.
     *
     * @param key what it is; equal keys must stand for the same function
     */
    @SuppressWarnings("unchecked") // the function that made it has the same key, and so the same type
    public <T> T derived(Object key, Function<Pool, T> function) {
        Object kept = derived.get(key);
        if (kept == null) {
            kept = function.apply(this);
            derived.put(key, kept);
        }
        return (T) kept;
    }

    /** The holders of each front of another type. */
    public Map<FrontKey, List<Integer>> fronts(FrontierType other) {
        return fronts.of(other);
    }

    public double best(FrontKey key) {
        return fronts.best(key);
    }

    /** Every candidate that holds a front, in ascending order. */
    public List<Integer> onAFront() {
        return Redundancy.holders(fronts()).stream().sorted().toList();
    }

    /** The index of the component that comes next in turn; the turn moves on. */
    public int takeTurn(int number) {
        int turn = nextComponent.get(number);
        nextComponent.set(number, (turn + 1) % candidate(number).texts().size());
        return turn;
    }

    /** All that a candidate descends from. */
    public Set<Integer> ancestors(int number) {
        Set<Integer> found = new HashSet<>();
        List<Integer> open = new ArrayList<>(members.get(number).parents());
        while (!open.isEmpty()) {
            int one = open.removeLast();
            if (found.add(one)) {
                open.addAll(members.get(one).parents());
            }
        }
        return found;
    }

    /**
     * Checks what always holds, of all that is new since it was asked last.
     *
     * @throws IllegalStateException where it does not: a defect
     */
    public void check() {
        boolean right = averages.size() == members.size() && nextComponent.size() == members.size();
        for (int number = checked; number < members.size(); number++) {
            for (int parent : members.get(number).parents()) {
                right &= parent >= 0 && parent < number;
            }
            right &= members.get(number)
                    .candidate()
                    .components()
                    .equals(members.get(0).candidate().components());
        }
        checked = members.size();
        if (!fronts.isRight(members.size()) || !right) {
            throw new IllegalStateException("the pool of candidates is not consistent: a defect");
        }
    }
}
