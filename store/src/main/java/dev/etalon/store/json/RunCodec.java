package dev.etalon.store.json;

import dev.etalon.core.run.Run;
import dev.etalon.core.run.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a run that are JSON: its configuration and its measures. */
public final class RunCodec {
    private RunCodec() {}

    public static String encode(RunConfig config) {
        return Json.write(json -> JsonValues.write(json, config.settings()));
    }

    public static RunConfig decodeConfig(String text) {
        Map<String, String> settings = new TreeMap<>();
        Json.read(text)
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return new RunConfig(settings);
    }

    public static String encode(List<Run.MeasureKey> measures) {
        return Json.write(json -> {
            json.writeStartArray();
            for (Run.MeasureKey measure : measures) {
                json.writeStartObject();
                json.writeStringField("name", measure.name());
                json.writeStringField("signature", measure.signature());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    public static List<Run.MeasureKey> decodeMeasures(String text) {
        List<Run.MeasureKey> measures = new ArrayList<>();
        Json.read(text)
                .forEach(measure -> measures.add(new Run.MeasureKey(
                        measure.path("name").asText(), measure.path("signature").asText())));
        return measures;
    }
}
