package dev.etalon.verify.sandbox.container;

import dev.etalon.verify.sandbox.Assurance;
import dev.etalon.verify.sandbox.HostTools;
import dev.etalon.verify.sandbox.Sandbox;
import dev.etalon.verify.sandbox.SandboxBackend;
import dev.etalon.verify.sandbox.SandboxException;

/** Containers by Docker, from an empty image that is made here. Never run against a real engine so far: the self-check judges it. */
public final class DockerBackend implements SandboxBackend {

    @Override
    public String name() {
        return "docker";
    }

    @Override
    public Assurance best() {
        return Assurance.NAMESPACED;
    }

    @Override
    public Sandbox open(HostTools tools) throws SandboxException, InterruptedException {
        return Containers.of(tools, Engine.DOCKER);
    }
}
