package org.guichet.seating.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;

/** A plan file or its sidecar as it was read, with the name that its faults are told by. */
public final class PlanFile {

    private final String name;
    private final byte[] bytes;

    /** @param name may be empty */
    public PlanFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * The file, never more of it than would be read anyhow.
     *
     * @throws InvalidInput it cannot be read, or is longer than any plan
     */
    public static PlanFile load(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > JsonBytes.MOST_BYTES) {
                throw fault(name, "plan.file.huge", JsonBytes.MOST_BYTES >> 20);
            }
            return new PlanFile(name, in.readNBytes(JsonBytes.MOST_BYTES + 1));
        } catch (IOException e) {
            throw fault(name, "plan.file.unreadable");
        }
    }

    String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    private static InvalidInput fault(String name, String key, Object... arguments) {
        return new InvalidInput(List.of(Problem.at(Place.file(name), key, arguments)));
    }
}
