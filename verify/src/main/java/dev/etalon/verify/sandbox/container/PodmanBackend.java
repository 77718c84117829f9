package dev.etalon.verify.sandbox.container;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxBackend;
import dev.etalon.verify.sandbox.SandboxException;

/** Containers by Podman, from a folder in place of an image. */
public final class PodmanBackend implements SandboxBackend {

    @Override
    public String name() {
        return "podman";
    }

    @Override
    public Assurance best() {
        return Assurance.NAMESPACED;
    }

    @Override
    public Sandbox open(HostTools tools) throws SandboxException, InterruptedException {
        return Containers.of(tools, Engine.PODMAN);
    }
}
