package dev.etalon.verify.sandbox.bubblewrap;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxBackend;
import dev.etalon.verify.sandbox.SandboxException;

/** Linux namespaces, made by bubblewrap without root: the first choice. */
public final class BubblewrapBackend implements SandboxBackend {

    @Override
    public String name() {
        return "bubblewrap";
    }

    @Override
    public Assurance best() {
        return Assurance.NAMESPACED;
    }

    @Override
    public Sandbox open(HostTools tools) throws SandboxException, InterruptedException {
        return Bubblewrap.of(tools);
    }
}
