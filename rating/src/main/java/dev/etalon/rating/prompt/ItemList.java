package dev.etalon.rating.prompt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.etalon.rating.guideline.RubricItem;
import dev.etalon.rating.guideline.Scale;
import java.util.List;
import java.util.StringJoiner;

/** The items of a rubric as one text, and the JSON in which their verdicts come back. */
public final class ItemList {
    /** The key of the reply's list. */
    public static final String ITEMS = "items";

    /** The key of an item's number, from 1. */
    public static final String NUMBER = "item";

    private ItemList() {}

    /** A line for each item, numbered from 1. Points are not told: whether an item is met is no question of its weight. */
    public static String of(List<RubricItem> items) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < items.size(); i++) {
            lines.add((i + 1) + ". " + items.get(i).text().strip().replaceAll("\\s+", " "));
        }
        return lines.toString();
    }

    static String schema() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode verdict = json.objectNode().put("type", "string");
        verdict.putArray("enum").add(Scale.Met.MET).add(Scale.Met.NOT_MET);
        ObjectNode properties = json.objectNode();
        properties.set(NUMBER, json.objectNode().put("type", "integer"));
        properties.set(JudgePrompt.REASONING, json.objectNode().put("type", "string"));
        properties.set(JudgePrompt.VERDICT, verdict);
        ObjectNode item = json.objectNode().put("type", "object");
        item.set("properties", properties);
        item.putArray("required").add(NUMBER).add(JudgePrompt.REASONING).add(JudgePrompt.VERDICT);
        item.put("additionalProperties", false);
        ObjectNode list = json.objectNode().put("type", "array");
        list.set("items", item);
        ObjectNode schema = json.objectNode().put("type", "object");
        schema.putObject("properties").set(ITEMS, list);
        schema.putArray("required").add(ITEMS);
        return schema.put("additionalProperties", false).toString();
    }
}
