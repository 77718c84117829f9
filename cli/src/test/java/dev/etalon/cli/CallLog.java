package dev.etalon.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What a server saw of a run that is killed again and again: each life of it has its own page. */
final class CallLog {
    /** One request: when it came, and when its reply was on its way, 0 while it was not. */
    private static final class Entry {
        private final String call;
        private final int life;
        private long replied;

        private Entry(String call, int life) {
            this.call = call;
            this.life = life;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Long> deaths = new HashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private int life;

    /** Wraps a reply so that its coming and going is logged. */
    FaultyServer.Reply logged(FaultyServer.Reply reply) {
        return request -> {
            Entry entry = came(request.who() + ":" + request.id());
            inFlight.incrementAndGet();
            try {
                reply.to(request);
                went(entry);
            } finally {
                inFlight.decrementAndGet();
            }
        };
    }

    private synchronized Entry came(String call) {
        Entry entry = new Entry(call, life);
        entries.add(entry);
        return entry;
    }

    private synchronized void went(Entry entry) {
        entry.replied = System.nanoTime();
    }

    /** Requests of this life. */
    synchronized long seen() {
        return entries.stream().filter(entry -> entry.life == life).count();
    }

    synchronized int total() {
        return entries.size();
    }

    /** The process is dead: what it had sent is still let in, then the next life begins. */
    void died(long at) throws InterruptedException {
        long before = -1;
        while (inFlight.get() > 0 || total() != before) {
            before = total();
            Thread.sleep(20);
        }
        synchronized (this) {
            deaths.put(life++, at);
        }
    }

    /** The calls that were made again after this life. */
    synchronized Set<String> repeatedAfter(int life) {
        Set<String> later = new TreeSet<>();
        entries.stream().filter(entry -> entry.life > life).forEach(entry -> later.add(entry.call));
        Set<String> repeated = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.life == life && later.contains(entry.call))
                .forEach(entry -> repeated.add(entry.call));
        return repeated;
    }

    /** The calls whose reply was on its way so long before the end of this life that they were recorded by then. */
    synchronized Set<String> homeBeforeDeath(int life, long nanos) {
        Set<String> home = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.life == life && entry.replied > 0 && entry.replied < deaths.get(life) - nanos)
                .forEach(entry -> home.add(entry.call));
        return home;
    }

    /** The calls that one and the same life made twice. */
    synchronized Set<String> twiceInOneLife() {
        Set<String> once = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (Entry entry : entries) {
            if (!once.add(entry.life + ":" + entry.call)) {
                twice.add(entry.call);
            }
        }
        return twice;
    }
}
