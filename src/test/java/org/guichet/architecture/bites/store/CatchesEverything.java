package org.guichet.architecture.bites.store;

/** Breaks: only the edge catches everything. */
final class CatchesEverything {

    boolean runs(Runnable task) {
        try {
            task.run();
            return true;
        } catch (IllegalStateException | Error e) {
            return false;
        } catch (final Exception e) {
            return false;
        }
    }
}
