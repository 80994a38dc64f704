package org.guichet.app;

/** Interim. */
public final class CounterApp {

    private CounterApp() {}

    public static int run(StoreFolder folder) {
        return 70;
    }
}
