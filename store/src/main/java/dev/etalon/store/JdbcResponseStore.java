package dev.etalon.store;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ResponseStore;
import java.util.Optional;

/** Responses in a database. */
final class JdbcResponseStore implements ResponseStore {
    private final Writer writer;
    private final Lookups lookups;

    JdbcResponseStore(Writer writer, Lookups lookups) {
        this.writer = writer;
        this.lookups = lookups;
    }

    @Override
    public Optional<ModelReply> find(String key) {
        return lookups.read(session -> session.responses().find(key));
    }

    @Override
    public void keep(String key, ModelReply reply) throws InterruptedException {
        String json = ReplyCodec.encode(reply);
        writer.write(session -> {
            session.responses().keep(key, reply.model(), json);
        });
    }
}
