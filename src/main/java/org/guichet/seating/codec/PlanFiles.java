package org.guichet.seating.codec;

import java.nio.file.Path;

import org.guichet.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads a plan file and its sidecar into a seating plan: all of it or nothing. Safe from any thread. */
public final class PlanFiles {

    static final String SIDECAR = "sidecar";

    private PlanFiles() {}

    /**
     * @param sidecar null for a plan without one
     * @throws InvalidInput with every problem of both files; also when one cannot be read
     */
    public static ImportedPlan read(Path plan, @Nullable Path sidecar) {
        return read(PlanFile.load(plan, plan.toString()),
                sidecar == null ? null : PlanFile.load(sidecar, sidecar.toString()));
    }

    /**
     * Files that have no names; problems of the second are said to be in a {@value #SIDECAR}.
     *
     * @throws InvalidInput with every problem of both files
     */
    public static ImportedPlan read(byte[] plan, byte @Nullable [] sidecar) {
        return read(new PlanFile("", plan), sidecar == null ? null : new PlanFile(SIDECAR, sidecar));
    }

    /** @throws InvalidInput with every problem of both files */
    public static ImportedPlan read(PlanFile plan, @Nullable PlanFile sidecar) {
        Problems problems = new Problems(plan.name());
        Problems besides = problems.ofFile(sidecar == null ? "" : sidecar.name());
        PlanDocument document = document(plan.bytes(), problems);
        Sidecar beside = sidecar == null
                ? Sidecar.NONE
                : Cursor.read(sidecar.bytes(), besides, cursor -> new SidecarReader(cursor).sidecar());
        return new PlanAssembly(document, beside, problems, besides).assemble();
    }

    /**
     * The document alone, however little sense it makes as a house: what the schema allows is read and comes back equal.
     *
     * @throws InvalidInput when it is not what the schema or one of its older variants allows
     */
    public static PlanDocument document(byte[] plan) {
        Problems problems = new Problems("");
        PlanDocument document = document(plan, problems);
        problems.refuseIfAny();
        return document;
    }

    private static PlanDocument document(byte[] plan, Problems problems) {
        return Cursor.read(plan, problems, cursor -> new PlanReader(cursor).plan());
    }
}
