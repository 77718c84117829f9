package dev.etalon.core.model;

class MemoryResponseStoreTest extends ResponseStoreContract {
    private final MemoryResponseStore store = new MemoryResponseStore();

    @Override
    protected ResponseStore store() {
        return store;
    }
}
