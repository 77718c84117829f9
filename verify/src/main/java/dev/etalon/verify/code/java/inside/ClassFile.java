package dev.etalon.verify.code.java.inside;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Base64;
import javax.tools.SimpleJavaFileObject;

/** One compiled class in memory. */
final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile() {
        super(URI.create("memory:///compiled.class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
        return bytes;
    }

    String encoded() {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
