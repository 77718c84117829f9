package dev.etalon.verify.code.java.inside;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** Runs a candidate as a whole program: standard input is one case's, standard output is all that counts. */
final class Program {
    private static final String READY = "\0etalon:ready\0";
    private static final String SYNTAX = "\0etalon:syntax\0";

    private Program() {}

    /** The launcher's entry. */
    public static void main(String[] args) throws Exception {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        BytesLoader loader = new BytesLoader(
                ClassLoader.getPlatformClassLoader(), Json.object(code(in)).get("classes"));
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        errors.print(READY);
        errors.flush();
        Class<?> type = loader.program();
        if (type == null) {
            errors.print(SYNTAX + "No class has a method `public static void main(String[] args)`.");
            errors.flush();
            Runtime.getRuntime().halt(1);
            return;
        }
        System.setIn(new BufferedInputStream(in));
        Method main = type.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            String told = "Exception in thread \"main\" " + Pipes.told(e.getCause() == null ? e : e.getCause());
            errors.print(told);
            errors.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Takes exactly its own part from the pipe, so that the rest is left for the program. */
    private static String code(InputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            length = 10 * length + (c - '0');
        }
        return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    }
}
