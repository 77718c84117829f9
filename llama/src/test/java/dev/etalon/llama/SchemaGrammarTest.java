package dev.etalon.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaGrammarTest {
    @Test
    void writesAnObjectInTheOrderOfItsProperties() {
        String schema = "{\"type\": \"object\", \"properties\": {\"why\": {\"type\": \"string\"},"
                + " \"verdict\": {\"type\": \"string\", \"enum\": [\"pass\", \"fail\"]}}}";

        assertThat(SchemaGrammar.of(schema)).isEqualTo("""
                        root ::= value
                        character ::= [^"\\\\\\x00-\\x1F\\x7F] | "\\\\" (["\\\\/bfnrt] | "u" [0-9a-fA-F]{4})
                        value ::= "{" "\\"why\\": " "\\"" character* "\\"" ", " "\\"verdict\\": " ("\\"pass\\"" | "\\"fail\\"") "}"
                        """);
    }

    @Test
    void boundsListsAndTexts() {
        String schema = "{\"type\": \"array\", \"minItems\": 2, \"maxItems\": 3,"
                + " \"items\": {\"type\": \"string\", \"maxLength\": 5}}";

        assertThat(SchemaGrammar.of(schema))
                .contains(
                        "value ::= \"[\" \"\\\"\" character{0,5} \"\\\"\" (\", \" \"\\\"\" character{0,5} \"\\\"\"){1,2} \"]\"");
    }

    @Test
    void refusesWhatItCannotHoldAModelTo() {
        assertThatThrownBy(() -> SchemaGrammar.of("{\"anyOf\": []}")).hasMessageContaining("anyOf");
        assertThatThrownBy(() -> SchemaGrammar.of("{")).hasMessageContaining("no JSON");
    }
}
