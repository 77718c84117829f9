package dev.etalon.core.dataset;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A source of samples that can be read more than once. */
public interface Dataset {

    /**
     * Opens the samples in their order, read as they are asked for. The caller closes the stream.
     *
     * @throws DatasetException while opening or reading, when a row cannot become a sample; it names the file and the line
     */
    Stream<Sample> samples();

    /** A hash of the content, which tells whether a resumed run sees the same data; empty where it is not known. */
    default String fingerprint() {
        return "";
    }

    /**
     * Samples in memory.
     *
     * @throws DatasetException when two have the same id
     */
    static Dataset of(Collection<Sample> samples) {
        List<Sample> copy = List.copyOf(samples);
        Set<String> ids = new HashSet<>();
        for (Sample sample : copy) {
            if (!ids.add(sample.id())) {
                throw new DatasetException("two samples have the id \"" + sample.id() + "\": ids must be unique");
            }
        }
        return copy::stream;
    }
}
