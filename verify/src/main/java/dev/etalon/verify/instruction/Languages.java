package dev.etalon.verify.instruction;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The language of a text, by its n-grams (Shuyo 2010, "Language Detection Library for Java"; the language-detector of Optimaize is its
 * fork, Python's langdetect its port). Upstream's rule is kept that an answer whose language cannot be told follows the instruction.
 */
final class Languages {
    private static final int LONGEST = 20_000;

    private static final class Lazy {
        static final LanguageDetector DETECTOR = detector();
    }

    private static LanguageDetector detector() {
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    .seed(0)
                    .shortTextAlgorithm(0)
                    .minimalConfidence(0)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the language profiles cannot be read", e);
        }
    }

    /** The ISO 639-1 code, with a region where the profile has one ({@code zh-cn}); empty where there are no letters. */
    Optional<String> detect(String text) {
        String part = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        if (part.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        List<DetectedLanguage> languages = Lazy.DETECTOR.getProbabilities(part);
        return languages.stream()
                .findFirst()
                .map(language -> language.getLocale().toString().toLowerCase(java.util.Locale.ROOT));
    }

    boolean isOrUnknown(String code, String text) {
        return detect(text).map(found -> found.equals(code)).orElse(true);
    }
}
