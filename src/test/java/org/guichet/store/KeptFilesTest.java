package org.guichet.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final byte[] SEASON = "[season]\nname = \"Éliminatoires\"\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private FolderDisk disk;
    private KeptFiles files;

    @BeforeEach
    void open() throws IOException {
        disk = FolderDisk.at(folder);
        files = new KeptFiles(disk);
    }

    @Test
    void keepsBytesByTheirSha256() throws Exception {
        assertThat(files.put("abc".getBytes(UTF_8)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Hash season = files.put(SEASON);
        assertThat(files.get(season)).isEqualTo(SEASON);
        assertThat(new KeptFiles(disk).get(season)).isEqualTo(SEASON);
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        Hash once = files.put(SEASON);
        assertThat(files.put(SEASON.clone())).isEqualTo(once);
        assertThat(disk.names()).isEqualTo(List.of(once.hex()));
    }

    @Test
    void forcesTheBytesAndTheirNameBeforeItAnswers() throws Exception {
        long before = disk.forces();
        files.put(SEASON);
        assertThat(disk.forces() - before).isEqualTo(2);
    }

    @Test
    void keepsNothingToo() throws Exception {
        assertThat(files.get(files.put(new byte[0]))).isEmpty();
    }

    @Test
    void handsOutNothingDamagedAndSaysWhere() throws Exception {
        Hash season = files.put(SEASON);
        Path file = folder.resolve(season.hex());
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            assertThatThrownBy(() -> files.get(season)).isInstanceOfSatisfying(InvalidInput.class, e -> {
                assertThat(e.problems().getFirst().place().file()).endsWith(season.hex());
                assertThat(e.problems().getFirst().message().key()).isEqualTo("store.kept.damaged");
            });
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> files.get(KeptFiles.hash(SEASON))).isInstanceOfSatisfying(InvalidInput.class,
                e -> assertThat(e.problems().getFirst().message().key()).isEqualTo("store.kept.missing"));
    }

    @Test
    void mendsADamagedFileFromTheSameBytes() throws Exception {
        Hash season = files.put(SEASON);
        Files.writeString(folder.resolve(season.hex()), "cut");
        files.put(SEASON);
        assertThat(files.get(season)).isEqualTo(SEASON);
    }

    @Test
    void anUnfinishedFileOfAnEarlierRunDoesNoHarm() throws Exception {
        Files.writeString(folder.resolve(KeptFiles.hash(SEASON).hex() + ".new"), "cut off");
        Hash season = files.put(SEASON);
        assertThat(files.get(season)).isEqualTo(SEASON);
        assertThat(disk.names()).isEqualTo(List.of(season.hex()));
    }
}
