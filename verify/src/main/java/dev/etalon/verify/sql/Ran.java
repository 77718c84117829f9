package dev.etalon.verify.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What became of a query. */
sealed interface Ran {

    /** Its result. */
    record Rows(Table table) implements Ran {}

    /** The database refused it, or it broke. */
    record Broken(String message) implements Ran {}

    /** It went over a limit. */
    record Over(String limit) implements Ran {}

    default ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (this) {
            case Broken broken -> node.put("broken", broken.message());
            case Over over -> node.put("over", over.limit());
            case Rows rows -> {
                rows.table().columns().forEach(node.putArray("columns")::add);
                ArrayNode all = node.putArray("rows");
                rows.table().rows().forEach(row -> {
                    ArrayNode cells = all.addArray();
                    row.forEach(cell -> cells.add(cell.toJson()));
                });
            }
        }
        return node;
    }

    static Ran fromJson(JsonNode node) {
        if (node.has("broken")) {
            return new Broken(node.path("broken").asText());
        }
        if (node.has("over")) {
            return new Over(node.path("over").asText());
        }
        List<String> columns = new ArrayList<>();
        node.path("columns").forEach(name -> columns.add(name.asText()));
        List<List<Cell>> rows = new ArrayList<>();
        node.path("rows").forEach(row -> {
            List<Cell> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(Cell.fromJson(cell)));
            rows.add(cells);
        });
        return new Rows(new Table(columns, rows));
    }
}
