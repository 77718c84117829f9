package dev.etalon.optimize.journal;

import java.util.ArrayList;
import java.util.List;

final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void append(Entry entry) {
        entries.add(entry);
    }
}
