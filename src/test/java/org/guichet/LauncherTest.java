package org.guichet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code guichet} among JDKs and a Maven that only say that they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private record Ended(int status, String out, String err) {}

    @TempDir
    private Path folder;
    private Path house;
    private Path jdks;
    private Path tools;

    @BeforeEach
    void furnish() throws IOException {
        house = Files.createDirectories(folder.resolve("a house"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("guichet"), house.resolve("guichet"));
        Files.createDirectories(house.resolve("target/lib"));
        Files.writeString(house.resolve("target/guichet.jar"), "built");
    }

    @Test
    void takesTheOldestJdkThatIsRecentEnough() throws Exception {
        jdk("seventeen", "17.0.15");
        jdk("twenty-six", "26");
        jdk("twenty-five", "25.0.3");
        jdk("eight", "1.8.0_412");
        Ended ended = launch(Map.of(), "sell", "two words");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).startsWith("twenty-five ").endsWith("org.guichet.Main sell two words\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void givesACentreTheMemoryOfAServer() throws Exception {
        jdk("twenty-five", "25.0.3");
        assertThat(launch(Map.of(), "central", "--port", "0").out()).contains("ParallelGC").doesNotContain("-Xmx");
        assertThat(launch(Map.of(), "sell").out()).contains("SerialGC", "-Xmx1g");
    }

    @Test
    void prefersJavaHomeWhenItIsRecentEnough() throws Exception {
        jdk("twenty-five", "25.0.3");
        Path mine = jdk("../mine", "25.0.9");
        assertThat(launch(Map.of("JAVA_HOME", mine.toString())).out()).startsWith("mine ");
        Path old = jdk("../old", "24.0.1");
        assertThat(launch(Map.of("JAVA_HOME", old.toString())).out()).startsWith("twenty-five ");
    }

    @Test
    void passesOverAnOldJavaOnThePath() throws Exception {
        jdk("twenty-five", "25-ea");
        Path old = jdk("../old", "17.0.15");
        Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));
        assertThat(launch(Map.of()).out()).startsWith("twenty-five ");
    }

    @Test
    void takesTheJavaOnThePathThroughItsLinks() throws Exception {
        Path onPath = jdk("../on-path", "25.0.1");
        Files.createSymbolicLink(tools.resolve("java25"), onPath.resolve("bin/java"));
        Files.createSymbolicLink(tools.resolve("java"), Path.of("java25"));
        assertThat(launch(Map.of()).out()).startsWith("on-path ");
    }

    @Test
    void tellsTheJdkWithoutBuilding() throws Exception {
        Path jdk = jdk("twenty-five", "25.0.3");
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        assertThat(launch(Map.of(), "--jdk").out()).isEqualTo(jdk + "\n");
    }

    @Test
    void saysInBothLanguagesWhatToInstall() throws Exception {
        jdk("seventeen", "17.0.15");
        Ended ended = launch(Map.of());
        assertThat(ended.status()).isEqualTo(69);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Installez un JDK 25", "Install a JDK 25");
    }

    @Test
    void buildsWhenASourceIsNewerThanTheBuildAndOnlyThen() throws Exception {
        jdk("twenty-five", "25.0.3");
        maven(0);
        Path pom = Files.writeString(house.resolve("pom.xml"), "<project/>");
        Path sources = Files.createDirectories(house.resolve("src/main"));
        Path source = sources.resolve("Main.java");
        Files.writeString(source, "class Main {}");
        age(pom, source, sources);
        assertThat(launch(Map.of()).err()).isEmpty();

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
        Ended ended = launch(Map.of());
        assertThat(ended.out()).startsWith("twenty-five ").doesNotContain("maven");
        assertThat(ended.err()).contains("construction", "building", "maven -q -B", "package");
    }

    @Test
    void buildsWhenThereIsNoBuildAndSaysWhenThatFails() throws Exception {
        jdk("twenty-five", "25.0.3");
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        Files.delete(house.resolve("target/guichet.jar"));
        Ended without = launch(Map.of());
        assertThat(without.status()).isEqualTo(69);
        assertThat(without.err()).contains("Maven");

        maven(1);
        Ended failed = launch(Map.of());
        assertThat(failed.status()).isEqualTo(70);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("a échoué", "failed");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name).normalize();
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "echo \"" + home.getFileName() + " $*\"");
        return home;
    }

    private void maven(int status) throws IOException {
        script(tools.resolve("mvn"),
                "echo \"maven $*\"; [ " + status + " = 0 ] && : >target/guichet.jar; exit " + status);
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path... files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
    }

    private Ended launch(Map<String, String> environment, String... args) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("bash", house.resolve("guichet").toString());
        builder.command().addAll(List.of(args));
        Map<String, String> variables = builder.environment();
        variables.remove("JAVA_HOME");
        variables.remove("GUICHET_JAVA_OPTS");
        variables.put("GUICHET_JDKS", jdks.toString());
        variables.put("PATH", tools + ":" + essentials());
        variables.putAll(environment);
        int status = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Ended(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** The tools that the launcher needs, without the machine's own java and mvn. */
    private Path essentials() throws IOException {
        Path bin = folder.resolve("bin");
        if (Files.notExists(bin)) {
            Files.createDirectories(bin);
            for (String tool : List.of("dirname", "readlink", "sed", "find", "head", "mkdir", "touch", "locale",
                    "uname")) {
                String place = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
                script(bin.resolve(tool), "exec " + place + tool + " \"$@\"");
            }
        }
        return bin;
    }
}
