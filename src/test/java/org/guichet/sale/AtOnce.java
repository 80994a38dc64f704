package org.guichet.sale;

/** Writes on the thread that asks; a failure is thrown. */
public final class AtOnce implements Writing {

    @Override
    public void write(Runnable record, Runnable done, Runnable undone) {
        try {
            record.run();
        } catch (RuntimeException e) {
            undone.run();
            throw e;
        }
        done.run();
    }
}
