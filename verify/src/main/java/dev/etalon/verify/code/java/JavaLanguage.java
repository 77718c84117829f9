package dev.etalon.verify.code.java;

import dev.etalon.verify.code.answer.JavaSyntax;
import dev.etalon.verify.code.answer.Syntax;
import dev.etalon.verify.code.language.Language;
import dev.etalon.verify.code.language.Toolchain;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxException;

/**
 * Java, in the JDK that runs this.
 *
 * @param release the version of the language and the library that answers may use, 8 or more
 */
public record JavaLanguage(int release) implements Language {
    public JavaLanguage {
        if (release < 8 || release > Runtime.version().feature()) {
            throw new IllegalArgumentException(
                    "this JDK compiles for Java 8 to " + Runtime.version().feature() + ", not " + release);
        }
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String signature() {
        return "java|release:" + release;
    }

    @Override
    public Syntax syntax() {
        return new JavaSyntax();
    }

    @Override
    public Toolchain in(Sandbox sandbox) throws SandboxException {
        return new JavaToolchain(new VirtualMachine(sandbox, Jdk.ofThisProcess(), RunnerJar.unpacked()), release);
    }
}
