package dev.etalon.store;

import dev.etalon.core.model.ModelReply;
import dev.etalon.core.model.ResponseStore;
import dev.etalon.store.json.ReplyCodec;
import java.util.Optional;

/** Responses in a database. */
final class JdbcResponseStore implements ResponseStore {
    private final Connections connections;

    JdbcResponseStore(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<ModelReply> find(String key) {
        return connections.lookups().read(session -> session.responses().find(key));
    }

    @Override
    public void keep(String key, ModelReply reply) throws InterruptedException {
        String json = ReplyCodec.encode(reply);
        connections.writer().write(session -> {
            session.responses().keep(key, reply.model(), json);
        });
    }

    @Override
    public void replace(String key, ModelReply reply) throws InterruptedException {
        String json = ReplyCodec.encode(reply);
        connections.writer().write(session -> {
            session.responses().replace(key, reply.model(), json);
        });
    }
}
