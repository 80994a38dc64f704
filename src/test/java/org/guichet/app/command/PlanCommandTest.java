package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;
    private Path plan = Path.of("");
    private Path sidecar = Path.of("");

    @BeforeEach
    void generate() {
        plan = folder.resolve("new").resolve("arena.json");
        sidecar = folder.resolve("new").resolve("arena.sidecar.json");
        assertThat(run("generate", "arena", "--out", plan.toString(), "--lang", "en")).isZero();
    }

    @Test
    void whatIsGeneratedIsValid() {
        assertThat(run("validate", plan.toString(), "--sidecar", sidecar.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Demonstration arena", "20 sections", "seats");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void problemsAreToldByFileAndPlaceInTheUsersLanguage() throws IOException {
        Files.writeString(plan, Files.readString(plan).replace("\"104-H-12\"", "\"104-H-11\""));
        Files.writeString(sidecar, Files.readString(sidecar).replace("\"104-H-1\"", "\"104-H-99\""));
        assertThat(run("validate", plan.toString(), "--sidecar", sidecar.toString(), "--lang", "fr")).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly(
                plan + ", zones[4].rows[7].seats[11].seat_guid\u00a0: L’identifiant 104-H-11 est utilisé deux fois.",
                sidecar + ", accessible[\"104-H-99\"]\u00a0: Le siège 104-H-99 n’existe pas dans le plan.");
    }

    @Test
    void anExportIsTheSamePlan() throws IOException {
        Path copy = folder.resolve("copy.json");
        assertThat(run("export", plan.toString(), "--sidecar", sidecar.toString(), "--out", copy.toString())).isZero();
        assertThat(copy).hasSameBinaryContentAs(plan);
        assertThat(folder.resolve("copy.sidecar.json")).hasSameBinaryContentAs(sidecar);
    }

    @Test
    void aFileThatIsNotThereOrCannotBeWrittenIsTold() throws IOException {
        assertThat(run("validate", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none.json");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("generate", "arena", "--out", file.resolve("a.json").toString())).isEqualTo(1);
        assertThat(run("generate", "circus", "--out", file.toString())).isEqualTo(2);
    }

    private int run(String... words) {
        CommandLine line = CommandLineRun.of(new PlanCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(words);
    }
}
