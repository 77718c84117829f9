package dev.etalon.verify.code.java.inside;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Keeps what the compiler makes in memory: nothing is written to a file. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ClassFile> classes = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager platform) {
        super(platform);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return classes.computeIfAbsent(className, name -> new ClassFile());
    }

    Map<String, Object> encoded() {
        Map<String, Object> encoded = new LinkedHashMap<>();
        classes.forEach((name, file) -> encoded.put(name, file.encoded()));
        return encoded;
    }
}
