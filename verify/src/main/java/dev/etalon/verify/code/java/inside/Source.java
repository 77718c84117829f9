package dev.etalon.verify.code.java.inside;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** One source in memory, which may hold a public class of any name. */
final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
        super(URI.create("string:///Solution.java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
        return kind == JavaFileObject.Kind.SOURCE;
    }
}
