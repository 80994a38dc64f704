package org.guichet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.kernel.Finding.Level.GREEN;
import static org.guichet.kernel.Finding.Level.RED;
import static org.guichet.kernel.Finding.Level.YELLOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check of the machine over faked facts: green, yellow and red, with what to do. */
class ChecksTest {

    private static final Set<String> MODULES = Set.of("java.base", "java.desktop", "java.sql", "java.logging",
            "java.xml", "jdk.unsupported");

    @TempDir
    private Path folder;

    @Test
    void javaMustBeRecentAndWhole() {
        told(new JavaCheck(25, "Temurin 25", MODULES), GREEN, "doctor.java.good");
        told(new JavaCheck(26, "Temurin 26", MODULES), GREEN, "doctor.java.good");
        told(new JavaCheck(24, "Temurin 24", MODULES), RED, "doctor.java.old");
        Finding torn = told(new JavaCheck(25, "Slim 25", Set.of("java.base", "java.sql", "java.logging", "java.xml",
                "jdk.unsupported")), RED, "doctor.java.modules");
        assertThat(torn.says().arguments()).containsExactly("Slim 25", "java.desktop");
    }

    @Test
    void javasOwnFontNamesAreNoFonts() {
        told(fonts(() -> List.of("DejaVu Sans", "Dialog", "Serif")), GREEN, "doctor.fonts.good");
        Finding none = told(fonts(() -> List.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif")), RED,
                "doctor.fonts.none");
        assertThat(none.advice()).isEqualTo(Message.of("doctor.install", Packages.FEDORA.fonts()));
    }

    @Test
    void aFontLibraryThatFailsIsAFinding() {
        told(fonts(() -> {
            throw new UnsatisfiedLinkError("libfontmanager.so");
        }), RED, "doctor.fonts.broken");
        told(fonts(() -> {
            throw new IllegalStateException("Fontconfig head is null");
        }), RED, "doctor.fonts.broken");
    }

    @Test
    void aWindowNeedsAScreenAndItsLibraries() {
        Map<String, String> screen = Map.of("DISPLAY", ":0");
        told(new DisplayCheck(true, screen, name -> true, Packages.DEBIAN), GREEN, "doctor.display.good");
        told(new DisplayCheck(false, Map.of(), name -> false, Packages.DEBIAN), GREEN, "doctor.display.good");
        Finding gtk = told(new DisplayCheck(true, screen, name -> !name.startsWith("libgtk"), Packages.DEBIAN), RED,
                "doctor.display.window");
        assertThat(gtk.says().arguments()).containsExactly("libgtk-3.so.0");
        assertThat(gtk.advice()).isEqualTo(Message.of("doctor.install", Packages.DEBIAN.window()));
    }

    @Test
    void withoutAScreenOnlyTheWindowIsMissed() {
        Finding none = told(new DisplayCheck(true, Map.of(), name -> !name.startsWith("libgtk"), Packages.DEBIAN),
                YELLOW, "doctor.display.none");
        assertThat(none.advice()).isEqualTo(Message.of("doctor.display.headless"));
        Finding wayland = told(new DisplayCheck(true, Map.of("WAYLAND_DISPLAY", "wayland-0"), name -> true,
                Packages.DEBIAN), YELLOW, "doctor.display.none");
        assertThat(wayland.advice()).isEqualTo(Message.of("doctor.display.xwayland"));
        told(new DisplayCheck(true, Map.of(), name -> !name.contains("pango"), Packages.DEBIAN), RED,
                "doctor.display.text");
    }

    @Test
    void librariesAreFoundWhereTheLoaderLooks() throws IOException {
        Path multiarch = Files.createDirectories(folder.resolve("usr/lib/aarch64-linux-gnu"));
        Files.createFile(multiarch.resolve("libgtk-3.so.0"));
        Files.writeString(Files.createDirectories(folder.resolve("etc/ld.so.conf.d")).resolve("aarch64.conf"),
                "# multiarch\n/usr/lib/aarch64-linux-gnu\n");
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.createFile(own.resolve("libX11.so.6"));
        assertThat(new Libraries(folder, "")).accepts("libgtk-3.so.0").rejects("libX11.so.6");
        assertThat(new Libraries(folder, own.toString())).accepts("libX11.so.6");
        assertThat(new Libraries(folder.resolve("bare"), "")).rejects("libgtk-3.so.0");
    }

    @Test
    void noPrinterIsNoObstacle() {
        told(printers(CompletableFuture.completedFuture(List.of("Boca Lemur"))), GREEN, "doctor.printers.good");
        told(printers(CompletableFuture.completedFuture(List.of())), YELLOW, "doctor.printers.none");
        told(printers(CompletableFuture.failedFuture(new TimeoutException())), YELLOW, "doctor.printers.silent");
    }

    @ParameterizedTest
    @CsvSource({"ext4, 85000, 170, GREEN, doctor.disk.good", "ext4, 1999, 170, YELLOW, doctor.disk.good",
        "ext4, 199, 170, RED, doctor.disk.full", "ext4, 85000, 50001, YELLOW, doctor.disk.good",
        "tmpfs, 85000, 1, YELLOW, doctor.disk.memory", "NFS4, 85000, 900, YELLOW, doctor.disk.remote"})
    void theDiskMustHoldWhatIsSold(String kind, long megabytes, long micros, Finding.Level level, String key) {
        told(new DiskCheck(folder, _ -> new DiskProbe.Answer(kind, megabytes * 1_000_000, micros)), level, key);
    }

    @Test
    void aDiskThatRefusesIsRed() {
        told(new DiskCheck(folder, _ -> {
            throw new IOException("Read-only file system");
        }), RED, "doctor.disk.refuses");
    }

    @Test
    void theProbeReallyWritesAndLeavesNothing() throws IOException {
        DiskProbe.Answer answer = DiskProbe.writing(folder);
        assertThat(answer.kind()).isNotEmpty();
        assertThat(answer.freeBytes()).isPositive();
        assertThat(answer.forceMicros()).isNotNegative();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void packagesAreThoseOfTheSystem() {
        assertThat(Packages.of(List.of("NAME=x", "ID=debian"))).isEqualTo(Packages.DEBIAN);
        assertThat(Packages.of(List.of("ID=\"rocky\"", "ID_LIKE=\"rhel centos fedora\""))).isEqualTo(Packages.FEDORA);
        assertThat(Packages.of(List.of("ID=\"opensuse-leap\""))).isEqualTo(Packages.SUSE);
        assertThat(Packages.of(List.of("ID=manjaro", "ID_LIKE=arch"))).isEqualTo(Packages.ARCH);
        assertThat(Packages.of(List.of())).isEqualTo(Packages.DEBIAN);
    }

    private static Check fonts(Supplier<List<String>> families) {
        return new FontCheck(families, Packages.FEDORA);
    }

    private static Check printers(CompletableFuture<List<String>> names) {
        return new PrinterCheck(names, Packages.DEBIAN, true);
    }

    private static Finding told(Check check, Finding.Level level, String key) {
        return Told.told(check, level, key);
    }
}
