package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.ticketing.keys.KeysUnavailable;

/**
 * The keys of an open counter are still on the disk: it sells on without them until it is closed, and cannot start again.
 *
 * @param reading reads them as a start does
 */
public record KeysCheck(Path folder, StoreCheck.Trial reading) implements Check {

    @Override
    public Finding examine() {
        try {
            reading.run();
            return Finding.green("keys", "doctor.keys.good", folder.toString());
        } catch (KeysUnavailable e) {
            return Finding.red("keys", e.reason(), Message.of("doctor.keys.copy", folder.toString()));
        } catch (IOException e) {
            return Finding.red("keys", Message.of("doctor.keys.unread", folder.toString(), e),
                    Message.of("doctor.keys.copy", folder.toString()));
        }
    }
}
