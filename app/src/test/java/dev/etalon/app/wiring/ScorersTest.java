package dev.etalon.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.app.models.CountingModels;
import dev.etalon.app.suite.Suite;
import dev.etalon.app.suite.SuiteReader;
import dev.etalon.app.suite.shape.Environment;
import dev.etalon.core.scorer.Measure;
import dev.etalon.models.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a suite says of a scorer must reach it: a row is a scorer as the suite has it, and a part of the signature that it must get. */
class ScorersTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '>', textBlock = """
            exact: {normalise: [nfc, trim]}       > nfc
            bleu: {tokenizer: intl}               > tok:intl
            bleu: {lowercase: true}               > case:lc
            bleu: {smoothing: floor}              > smooth:floor
            bleu: {effective-order: true}         > eff:yes
            bleu: {reference-count: 2}            > nrefs:2
            chrf: {char-order: 4}                 > nc:4
            chrf: {word-order: 2}                 > nw:2
            chrf: {beta: 3}                       > beta:3
            chrf: {lowercase: true}               > case:lc
            chrf: {whitespace: true}              > space:yes
            chrf: {eps-smoothing: true}           > eff:no
            chrf: {reference-count: 2}            > nrefs:2
            ter: {normalized: true}               > norm:yes
            ter: {no-punct: true}                 > punct:no
            ter: {asian-support: true}            > asian:yes
            ter: {case-sensitive: true}           > case:mixed
            ter: {reference-count: 2}             > nrefs:2
            rouge: {type: rouge2}                 > type:rouge2
            rouge: {tokens: unicode}              > tok:unicode
            rouge: {stemmer: true}                > stem:porter-nltk
            meteor: {tokenizer: char}             > tok:char
            meteor: {synonyms: false}             > syn:none
            meteor: {alpha: 0.8}                  > alpha:0.8
            meteor: {beta: 2}                     > beta:2.0
            meteor: {gamma: 0.3}                  > gamma:0.3
            edit-similarity: {distance: indel}    > distance:indel
            edit-similarity: {normalise: trim}    > norm:trim
            squad-exact: {version: "2"}           > squad-2
            drop: {separator: ";"}                > spans:
            token-f1: {version: "2"}              > 2
            embedding-cosine: {pooling: cls}      > pooling:cls
            embedding-cosine: {prefix: "query: "} > 'prefix:query: '
            embedding-cosine: {max-tokens: 99}    > max:99
            embedding-cosine: {layer: 6}          > layer:6
            bert-score: {idf: true}               > idf:41add8152e6530cd
            bert-score: {leading-space: true}     > space:yes
            bert-score: {max-tokens: 512}         > max:512
            ranking                               > measures:ndcg@10,map,mrr,recall@10,p@5
            ranking: [P_5, map_cut_10]            > measures:p@5,map@10
            ranking: {level: 2}                   > level:2
            ranking: {depth: 7}                   > depth:7
            ranking: {no-results: skip}           > no-results:skip
            ranking: {no-relevant: skip}          > no-relevant:skip
            ranking: {duplicates: first}          > duplicates:first
            ranking: {like: trec_eval-9.0}        > like:trec_eval-9.0
            ranking: {relevant: gold}             > against:gold
            ranking: {from: context}              > from:context
            ranking: {from: trace, step: find}    > from:trace:find
            ranking: {from: field, field: hits}   > from:field:hits
            ranking: {measures: err, highest-grade: 3} > highest:3
            rbo: {persistence: 0.8}               > p:0.8
            rbo: {ties: shared}                   > ties:shared
            rbo: {against: gold}                  > against:gold
            code: {timeout: 3s}                   > time:3000ms
            code: {memory: 512MiB}                > memory:536870912
            code: {processes: 7}                  > processes:7
            code: {minimum: separate-kernel}      > minimum:separate-kernel
            code: {arguments-back: true}          > arguments-back:true
            code: {tolerance: 0.5}                > tolerance:0.5
            judge: {shipped: answer-usefulness.en, jury: [one, two]}                                    > model:m1 + m2
            judge: {shipped: answer-usefulness.en, model: one, temperature: 0.7, samples: 3}              > samples:3
            judge: {shipped: answer-usefulness.en, model: one, temperature: 1, samples: 2, ties: first} > ties:first
            judge: {shipped: answer-usefulness.en, model: one, examples: {file: data.jsonl, verdict: id, choice: nearest}} > examples:nearest 3 of 1
            """)
    void optionsReachTheMeasure(String scorer, String part) throws IOException {
        assertThat(measure(scorer).signature()).contains(part);
    }

    private Measure measure(String scorer) throws IOException {
        Files.writeString(
                folder.resolve("data.jsonl"),
                "{\"id\": \"1\", \"input\": \"q\", \"answer\": \"x\", \"reference\": \"x\"}\n");
        Path file = Files.writeString(
                folder.resolve("suite.yaml"),
                "suite: options\ndataset: data.jsonl\nsubject: {recorded: answer}\n"
                        + "models: {one: {provider: ollama, model: m1}, two: {provider: ollama, model: m2}}\nscorers:\n  - "
                        + scorer + "\n");
        Environment none = name -> Optional.empty();
        Suite suite = new SuiteReader(none).read(file);
        try (Scorers scorers = new Scorers(suite, new CountingModels(suite, PriceTable.bundled()))) {
            return scorers.measure(suite.scorers().getFirst());
        }
    }
}
