package dev.etalon.core.run;

class MemoryRunStoreTest extends RunStoreContract {
    @Override
    protected RunStore create() {
        return new MemoryRunStore();
    }
}
