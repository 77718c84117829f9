package dev.etalon.optimize.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stream of CPython's {@code random.Random}: the Mersenne Twister MT19937 (Matsumoto and Nishimura, ACM Transactions on Modeling
 * and Computer Simulation 8, 1998) and the draws that CPython 3.11 makes from it. With it a search can be held to the reference, draw
 * by draw. Not safe for use by several threads.
 */
public final class PythonRandom {
    private static final int N = 624;
    private static final int M = 397;
    private static final int TWIST = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;

    private final int[] state = new int[N];
    private int next = N;

    public PythonRandom(long seed) {
        seed(key(seed));
    }

    /** The absolute value as 32-bit words, the lowest first. */
    private static int[] key(long seed) {
        BigInteger rest = BigInteger.valueOf(seed).abs();
        List<Integer> words = new ArrayList<>();
        do {
            words.add(rest.intValue());
            rest = rest.shiftRight(Integer.SIZE);
        } while (rest.signum() != 0);
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    private void seed(int[] key) {
        state[0] = 19650218;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        int i = 1;
        int j = 0;
        for (int k = Math.max(N, key.length); k > 0; k--) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + key[j] + j;
            i = after(i);
            j = (j + 1) % key.length;
        }
        for (int k = N - 1; k > 0; k--) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
            i = after(i);
        }
        state[0] = UPPER;
    }

    private int after(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    private int word() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int k = 0; k < N; k++) {
            int y = (state[k] & UPPER) | (state[(k + 1) % N] & LOWER);
            state[k] = state[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : TWIST);
        }
        next = 0;
    }

    /** A number from 0, below 1, with 53 random bits. */
    public double random() {
        int high = word() >>> 5;
        int low = word() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** So many random bits, at most 32. */
    public long bits(int count) {
        if (count < 1 || count > Integer.SIZE) {
            throw new IllegalArgumentException("from 1 to 32 bits can be drawn, not " + count);
        }
        return Integer.toUnsignedLong(word()) >>> (Integer.SIZE - count);
    }

    /** A whole number from 0, below n. */
    public int below(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("nothing is below " + n);
        }
        int count = Integer.SIZE - Integer.numberOfLeadingZeros(n);
        long drawn = bits(count);
        while (drawn >= n) {
            drawn = bits(count);
        }
        return (int) drawn;
    }

    /** One of the elements, each as likely. */
    public <T> T choice(List<T> from) {
        return from.get(below(from.size()));
    }

    /** The same elements in random order. */
    public <T> List<T> shuffled(List<T> elements) {
        List<T> order = new ArrayList<>(elements);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, below(i + 1));
        }
        return order;
    }

    /** So many of the elements, none twice, in random order. */
    public <T> List<T> sample(List<T> from, int count) {
        if (count > from.size()) {
            throw new IllegalArgumentException("cannot draw " + count + " of " + from.size());
        }
        return from.size() <= smallest(count) ? bySwapping(from, count) : byRejecting(from, count);
    }

    /** Up to how many elements CPython copies them: what it draws depends on it. */
    private static long smallest(int count) {
        long size = 21;
        if (count > 5) {
            size += (long) Math.pow(4, Math.ceil(Math.log(count * 3.0) / Math.log(4)));
        }
        return size;
    }

    private <T> List<T> bySwapping(List<T> from, int count) {
        List<T> pool = new ArrayList<>(from);
        List<T> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = below(pool.size() - i);
            drawn.add(pool.get(place));
            pool.set(place, pool.get(pool.size() - i - 1));
        }
        return drawn;
    }

    private <T> List<T> byRejecting(List<T> from, int count) {
        Set<Integer> taken = new HashSet<>();
        List<T> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            int place = below(from.size());
            if (taken.add(place)) {
                drawn.add(from.get(place));
            }
        }
        return drawn;
    }

    /** One of the elements by its weight. Where the weights add up to nothing, each is as likely: CPython refuses that. */
    public <T> T weighted(List<T> from, double[] weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        double total = sums[sums.length - 1];
        if (!(total > 0)) {
            return any(from);
        }
        double x = random() * total;
        int place = 0;
        while (place < sums.length - 1 && sums[place] <= x) {
            place++;
        }
        return from.get(place);
    }

    /** One of the elements, each as likely, by CPython's {@code choices}: another draw than {@link #choice}. */
    public <T> T any(List<T> from) {
        return from.get((int) Math.floor(random() * from.size()));
    }
}
