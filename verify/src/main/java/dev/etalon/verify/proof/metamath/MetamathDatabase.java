package dev.etalon.verify.proof.metamath;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A trusted database: its statements stand, and proofs over it can be checked. Safe for use by many threads. */
public final class MetamathDatabase {
    private final Symbols symbols = new Symbols();
    private final Labels labels = new Labels();
    private final Context end = new Context();

    private MetamathDatabase() {}

    /**
     * Reads a database, and trusts the proofs in it.
     *
     * @throws MetamathException when it is no Metamath; names the line
     */
    public static MetamathDatabase read(InputStream in) throws IOException, MetamathException {
        return read(in, read -> {});
    }

    /**
     * Reads a database and checks every proof in it.
     *
     * @throws MetamathException when it is no Metamath, or names what may not be used
     */
    public static DatabaseCheck verify(InputStream in) throws IOException, MetamathException {
        DatabaseAudit audit = new DatabaseAudit();
        MetamathDatabase database = new MetamathDatabase();
        database.fill(in, audit);
        return audit.result(database.labels.count());
    }

    static MetamathDatabase read(InputStream in, ProofSink sink) throws IOException, MetamathException {
        MetamathDatabase database = new MetamathDatabase();
        database.fill(in, sink);
        return database;
    }

    private void fill(InputStream in, ProofSink sink) throws IOException, MetamathException {
        new MetamathReader(symbols, labels, end, false, sink).read(in);
    }

    /** How many labelled statements there are. */
    public int size() {
        return labels.count();
    }

    /**
     * The task of proving a theorem of this database from what stands before it.
     *
     * @throws MetamathException when there is no such theorem
     */
    public ProofTask theorem(String label) throws MetamathException {
        if (labels.find(label) instanceof Assertion assertion && assertion.origin() != Assertion.Origin.AXIOM) {
            return new ProofTask(symbols, labels, assertion);
        }
        throw new MetamathException("the database has no theorem " + Tokens.shown(label));
    }

    /**
     * The task of proving a statement that stands at the end of this database.
     *
     * @param source one {@code $p} with {@code ?} for its proof, in a block with its {@code $e} and {@code $d} where it has any
     * @throws MetamathException when it holds anything else
     */
    public ProofTask statement(String source) throws MetamathException {
        Labels own = new Labels(labels);
        List<Assertion> found = new ArrayList<>();
        ProofSink sink = read -> {
            if (!read.proof().equals(List.of("?"))) {
                throw new MetamathException("a task states its theorem with ? for the proof");
            }
            found.add(read.theorem());
        };
        try {
            byte[] text = source.getBytes(StandardCharsets.UTF_8);
            new MetamathReader(symbols, own, end.copy(), true, sink).read(new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot be read", e);
        }
        if (found.size() != 1) {
            throw new MetamathException("a task states one theorem ($p), not " + found.size());
        }
        return new ProofTask(symbols, own, found.getFirst());
    }
}
