package org.guichet.seating.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Reads a plan file and its sidecar into a seating plan: all of it or nothing. Safe from any thread. */
public final class PlanFiles {

    /** Begins every place in a sidecar, so that it is told from one in the plan. */
    public static final String SIDECAR = "sidecar: ";

    private PlanFiles() {}

    /**
     * @param sidecar null for a plan without one
     * @throws InvalidInput with every problem of both files; also when one cannot be read
     */
    public static ImportedPlan read(Path plan, @Nullable Path sidecar) {
        return read(bytes(plan, ""), sidecar == null ? null : bytes(sidecar, SIDECAR));
    }

    /** @throws InvalidInput with every problem of both files */
    public static ImportedPlan read(byte[] plan, byte @Nullable [] sidecar) {
        Problems problems = new Problems();
        PlanDocument document = Cursor.read(plan, "", problems, cursor -> new PlanReader(cursor).plan());
        Sidecar beside = sidecar == null
                ? Sidecar.NONE
                : Cursor.read(sidecar, SIDECAR, problems, cursor -> new SidecarReader(cursor).sidecar());
        return new PlanAssembly(document, beside, problems).assemble();
    }

    /**
     * The document alone, however little sense it makes as a house: what the schema allows is read and comes back equal.
     *
     * @throws InvalidInput when it is not what the schema or one of its older variants allows
     */
    public static PlanDocument document(byte[] plan) {
        Problems problems = new Problems();
        PlanDocument document = Cursor.read(plan, "", problems, cursor -> new PlanReader(cursor).plan());
        problems.refuseIfAny();
        return document;
    }

    private static byte[] bytes(Path file, String root) {
        try {
            if (Files.size(file) > JsonBytes.MOST_BYTES) {
                throw new InvalidInput(
                        List.of(Problem.at(root + "line 1", "plan.file.huge", JsonBytes.MOST_BYTES >> 20)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidInput(List.of(Problem.at(root + file, "plan.file.unreadable")));
        }
    }
}
