package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The real examination of this machine, as told. */
class DoctorCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();

    @Test
    void tellsEveryCheckInTheLanguageAsked() {
        run("--lang", "fr", "--store", folder.toString());
        assertThat(out.toString()).contains("Polices", "Affichage", "Imprimantes", "Disque", "Horloge",
                folder + "\u00a0: prêt.", folder.resolve("log").resolve("guichet.log") + "\u00a0: ce qui se passe")
                .doesNotContain("[doctor.");
        run("--lang", "en", "--store", folder.toString());
        assertThat(out.toString()).contains("Fonts", "Printers", folder + ": ready.");
    }

    @Test
    void exitsWithOneWhenSomethingIsRed() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        assertThat(run("--json", "--lang", "en", "--store", file.toString())).isEqualTo(1);
        assertThat(out.toString().strip()).startsWith("{\"healthy\":false,\"checks\":[{\"check\":\"java\",")
                .contains("{\"check\":\"store\",\"level\":\"red\",\"says\":\"" + file + " is a file, not a folder.\",")
                .endsWith("}]}").doesNotContain("\n");
    }

    private int run(String... args) {
        CommandLine command = CommandLineRun.of(new Doctor());
        return command.setOut(new PrintWriter(out, true)).execute(args);
    }
}
