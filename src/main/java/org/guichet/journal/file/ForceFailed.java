package org.guichet.journal.file;

import java.io.IOException;

/**
 * A force was refused. What had been written may be lost although a second force would say otherwise, so nobody may try
 * again.
 */
final class ForceFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private ForceFailed(IOException cause) {
        super(cause.getMessage(), cause);
    }

    interface Force {
        void run() throws IOException;
    }

    static void guard(Force force) throws ForceFailed {
        try {
            force.run();
        } catch (IOException e) {
            throw new ForceFailed(e);
        }
    }
}
