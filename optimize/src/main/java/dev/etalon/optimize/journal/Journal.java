package dev.etalon.optimize.journal;

import java.util.List;

/** Keeps the entries of one search in order. Used by one thread. */
public interface Journal {

    /** The entries kept so far. */
    List<Entry> entries();

    /** Keeps one more; once this returns, it survives the end of the process. */
    void append(Entry entry);

    /** A journal that ends with the process. */
    static Journal inMemory() {
        return new MemoryJournal();
    }
}
