package dev.etalon.metrics.text;

/** The English articles of the SQuAD normalisation: {@code \b(a|an|the)\b} with Python's idea of a word. */
final class Articles {
    private Articles() {}

    static String blankOut(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = wordEnd(text, i);
            if (isArticle(text, i, end)) {
                kept.append(' ');
            } else {
                end = Math.max(end, i + Character.charCount(text.codePointAt(i)));
                kept.append(text, i, end);
            }
            i = end;
        }
        return kept.toString();
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && PyText.isWordCharacter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isArticle(String text, int start, int end) {
        return switch (end - start) {
            case 1 -> text.charAt(start) == 'a';
            case 2 -> text.startsWith("an", start);
            case 3 -> text.startsWith("the", start);
            default -> false;
        };
    }
}
