package dev.etalon.files;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.PqVariant;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parquet values as JSON values: groups are maps, dates and times are ISO 8601 texts, bytes are UTF-8 text where they are that and
 * base64 where not, a number that is NaN is null (so missing values are written), an infinite one a text.
 */
final class ParquetValue {
    private ParquetValue() {}

    static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean bool -> bool;
            case Double number -> number(number);
            case Float number -> number(Double.parseDouble(number.toString()));
            case Number number -> number;
            case byte[] bytes -> text(bytes);
            case PqStruct struct -> map(struct);
            case PqList list -> list(list.values());
            case PqMap map -> map(map);
            case PqVariant variant ->
                throw new IllegalArgumentException(
                        "columns of type VARIANT are not read: cast this one of type " + variant.type() + " to text");
            default -> value.toString();
        };
    }

    private static @Nullable Object number(double number) {
        return Double.isNaN(number) ? null : Double.isInfinite(number) ? Double.toString(number) : (Double) number;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    private static List<@Nullable Object> list(List<?> values) {
        List<@Nullable Object> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(json(value)));
        return list;
    }

    private static Map<String, @Nullable Object> map(PqStruct struct) {
        Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(struct.getFieldCount());
        for (int i = 0; i < struct.getFieldCount(); i++) {
            map.put(struct.getFieldName(i), json(struct.getValue(i)));
        }
        return map;
    }

    private static Map<String, @Nullable Object> map(PqMap entries) {
        Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(entries.size());
        for (PqMap.Entry entry : entries.getEntries()) {
            map.put(String.valueOf(json(entry.getKey())), json(entry.getValue()));
        }
        return map;
    }
}
