package dev.etalon.core.encoder;

import java.util.Arrays;

/** The tokens of one text, cut to what the model takes. */
public final class Tokens {
    private final int[] ids;
    private final boolean[] special;
    private final int uncut;

    /**
     * @param ids the numbers of the tokens in the model's vocabulary, in their order
     * @param special which of them the tokenizer put around the text (CLS, SEP)
     * @param uncut how many tokens the whole text has, special ones included
     */
    public Tokens(int[] ids, boolean[] special, int uncut) {
        if (ids.length != special.length || uncut < ids.length) {
            throw new IllegalArgumentException(
                    ids.length + " tokens, " + special.length + " marks and " + uncut + " in all do not fit together");
        }
        this.ids = ids.clone();
        this.special = special.clone();
        this.uncut = uncut;
    }

    public int size() {
        return ids.length;
    }

    public int id(int position) {
        return ids[position];
    }

    /** Whether the tokenizer put this token around the text. */
    public boolean special(int position) {
        return special[position];
    }

    /** How many tokens the whole text has; more than {@link #size} where it was cut. */
    public int uncut() {
        return uncut;
    }

    public boolean cut() {
        return uncut > ids.length;
    }

    /** Whether there is nothing but special tokens. */
    public boolean empty() {
        for (boolean one : special) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of all tokens, special ones included. */
    public int[] ids() {
        return ids.clone();
    }

    @Override
    public String toString() {
        return "Tokens" + Arrays.toString(ids);
    }
}
