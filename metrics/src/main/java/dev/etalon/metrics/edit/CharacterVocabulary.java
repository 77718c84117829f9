package dev.etalon.metrics.edit;

import dev.etalon.metrics.text.Numbering;
import dev.etalon.metrics.text.PyText;
import java.util.Arrays;

/** Code points, spaces inside the text among them, white space at the ends not. */
final class CharacterVocabulary implements Vocabulary {
    private final Numbering numbering = new Numbering(128);
    private int[] codePoints = new int[128];

    @Override
    public int[] numbers(String text) {
        int[] numbers = PyText.strip(text).codePoints().toArray();
        for (int i = 0; i < numbers.length; i++) {
            int codePoint = numbers[i];
            numbers[i] = numbering.of(codePoint);
            if (numbering.size() > codePoints.length) {
                codePoints = Arrays.copyOf(codePoints, 2 * codePoints.length);
            }
            codePoints[numbers[i]] = codePoint;
        }
        return numbers;
    }

    @Override
    public int size() {
        return numbering.size();
    }

    @Override
    public String unit(int number) {
        return Character.toString(codePoints[number]);
    }
}
