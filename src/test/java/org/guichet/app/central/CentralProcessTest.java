package org.guichet.app.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The centre as a process of its own, on a machine without JavaFX. */
class CentralProcessTest {

    private static final Pattern READY = Pattern
            .compile("Centre ready: http://127\\.0\\.0\\.1:[1-9][0-9]*, books .*, generation 1, 0 counters\\.");
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to stop")
    void startsWithoutJavafxKeepsItsFolderAndStopsInOrder() throws IOException, InterruptedException {
        CommandedCentre centre = new CommandedCentre(folder);
        Process process = start(centre.place);
        try (BufferedReader out = process.inputReader()) {
            assertThat(Objects.requireNonNull(out.readLine(), "it ended: " + said())).matches(READY);

            assertThat(centre.done("status")).as("through the door").contains("generation 1");
            assertThat(centre.done("counter", "add", "--name", "Guichet A")).contains("Code of counter 1");
            Path backup = folder.resolve("now.backup");
            centre.done("backup", backup.toString());
            assertThat(centre.run("restore", backup.toString(), "--why", "x")).isEqualTo(1);
            assertThat(centre.err()).startsWith("A centre or another command has the books open.");
            assertThat(start(centre.place).waitFor()).isEqualTo(1);
            assertThat(said()).contains("Another program has the books in").doesNotContain("\tat ");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor()).isEqualTo(TERMINATED);
        assertThat(centre.done("status")).contains("generation 1");
        Matcher key = Pattern.compile("[A-Za-z0-9+/=]{40,}").matcher(Files.readString(centre.place.key()));
        assertThat(key.find()).isTrue();
        assertThat(Files.readString(centre.place.log(0))).contains("centre ready").doesNotContain(key.group());
    }

    private Process start(BooksPlace place) throws IOException {
        String withoutJavafx = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains("javafx") && !jar.contains("atlantafx") && !jar.contains("monocle"))
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                withoutJavafx, Main.class.getName(), "central", "--port", "0", "--lang", "en", "--data",
                place.data().toString()))
                .redirectError(ProcessBuilder.Redirect.to(folder.resolve("err").toFile())).start();
    }

    /** On standard error, by the last process. */
    private String said() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
