package dev.etalon.encoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.core.encoder.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as the Hugging Face hub lays it out, made of the model that ships. */
class FolderModelTest {
    private static final String CONFIG =
            "{\"model_type\": \"bert\", \"num_hidden_layers\": 6, \"max_position_embeddings\": 512}";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        copy("/all-minilm-l6-v2-q.onnx", shared.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", shared.resolve("tokenizer.json"));
    }

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.createLink(folder.resolve("onnx/model.onnx"), shared.resolve("model.onnx"));
        Files.createLink(folder.resolve("tokenizer.json"), shared.resolve("tokenizer.json"));
        write("config.json", CONFIG);
        write("1_Pooling/config.json", "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}");
        write("sentence_bert_config.json", "{\"max_seq_length\": 99}");
    }

    @Test
    void heedsTheFilesAndGivesTheNumbersOfTheModel() throws InterruptedException {
        try (Encoder encoder = open()) {
            assertThat(encoder.identity().pooling()).isEqualTo("cls");
            assertThat(encoder.identity().maxTokens()).isEqualTo(99);
            assertThat(encoder.identity().layer()).isEqualTo("6");
            assertThat(encoder.identity().model()).startsWith(folder.getFileName() + "@");
            assertThat(encoder.encode(List.of("a cat")).getFirst().unitVectors())
                    .containsExactly(Models.quantised()
                            .encode(List.of("a cat"))
                            .getFirst()
                            .unitVectors());
        }
    }

    @Test
    void choicesOfTheSuiteComeBeforeTheFiles() {
        EncoderSettings settings =
                EncoderSettings.DEFAULT.withPooling(Pooling.MEAN).withMaxTokens(128);
        try (Encoder encoder = Encoders.folder(folder, settings)) {
            assertThat(encoder.identity().pooling()).isEqualTo("mean");
            assertThat(encoder.identity().maxTokens()).isEqualTo(128);
        }
    }

    @Test
    void namesAMissingModelAndHowToExportOne() throws IOException {
        Files.delete(folder.resolve("onnx/model.onnx"));

        assertThatThrownBy(this::open)
                .hasMessageContaining("has no model.onnx")
                .hasMessageContaining("optimum-cli export");
    }

    @Test
    void namesAMissingTokenizer() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));

        assertThatThrownBy(this::open).hasMessageContaining("has no tokenizer.json");
    }

    @Test
    void namesAMissingConfiguration() throws IOException {
        Files.delete(folder.resolve("config.json"));

        assertThatThrownBy(this::open).hasMessageContaining("has no config.json");
    }

    @Test
    void namesAMissingFolder() {
        assertThatThrownBy(() -> Encoders.folder(folder.resolve("none"), EncoderSettings.DEFAULT))
                .hasMessageContaining("there is no folder");
    }

    @Test
    void refusesAFileThatIsNoModel() throws IOException {
        write("onnx/model.onnx", "not a model");

        assertThatThrownBy(this::open).hasMessageContaining("ONNX Runtime cannot use the model");
    }

    @Test
    void refusesAFileThatIsNoTokenizer() throws IOException {
        write("tokenizer.json", "{}");

        assertThatThrownBy(this::open).hasMessageContaining("tokenizer.json is not a tokenizer");
    }

    @Test
    void refusesAPoolingThatIsNotThere() throws IOException {
        write("1_Pooling/config.json", "{\"pooling_mode_max_tokens\": true}");

        assertThatThrownBy(this::open).hasMessageContaining("there are mean and cls");
    }

    @Test
    void refusesADenseLayerUnlessThePoolingIsChosen() throws IOException {
        write("modules.json", "[{\"type\": \"sentence_transformers.models.Dense\"}]");

        assertThatThrownBy(this::open).hasMessageContaining("dense layer");
        Encoders.folder(folder, EncoderSettings.DEFAULT.withPooling(Pooling.CLS))
                .close();
    }

    @Test
    void aChangedFileIsAnotherModel() throws IOException {
        String before = new FolderModel(folder).identity();
        write("tokenizer.json", Files.readString(folder.resolve("tokenizer.json")) + "\n");

        assertThat(new FolderModel(folder).identity()).isNotEqualTo(before);
    }

    @Test
    void positionsOfRobertaBeginAfterThePadding() throws IOException {
        write(
                "config.json",
                "{\"model_type\": \"xlm-roberta\", \"pad_token_id\": 1, \"max_position_embeddings\": 514}");
        Files.delete(folder.resolve("sentence_bert_config.json"));

        ModelFacts facts = new FolderModel(folder).facts(null);

        assertThat(facts.maxTokens(EncoderSettings.DEFAULT)).isEqualTo(512);
        assertThat(facts.layer(EncoderSettings.DEFAULT)).isEqualTo("last");
    }

    private Encoder open() {
        return Encoders.folder(folder, EncoderSettings.DEFAULT);
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream file = Objects.requireNonNull(FolderModelTest.class.getResourceAsStream(resource))) {
            Files.copy(file, target);
        }
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        // A link would lead the new content to the other tests.
        Files.deleteIfExists(folder.resolve(name));
        Files.writeString(folder.resolve(name), content);
    }
}
