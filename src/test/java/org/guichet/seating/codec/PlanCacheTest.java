package org.guichet.seating.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.kernel.Language;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.guichet.seating.generate.StadiumGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCacheTest {

    private static final SeatingPlan ARENA = plan(new ArenaGenerator(Language.FR).generate());

    @TempDir
    Path directory;
    private int read;

    @Test
    void anImageIsTheSamePlan() {
        for (SeatingPlan plan : List.of(ARENA, plan(new StadiumGenerator(Language.FR).generate()))) {
            PlanCache cache = new PlanCache(directory);
            cache.open("a", plan.name(), () -> plan);
            assertSame(cache.open("a", plan.name(), () -> {
                throw new AssertionError("not kept");
            }), plan);
        }
    }

    @Test
    void otherFilesAreReadAnew() {
        open("a", "b");
        open("a", "b");
        assertThat(read).isEqualTo(1);
        open("a", "");
        open("c", "b");
        assertThat(read).isEqualTo(3);
    }

    @Test
    void aDamagedImageIsPassedOver() throws IOException {
        open("a", "b");
        Path image = onlyFile();
        byte[] good = Files.readAllBytes(image);
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(image, seed % 5 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : bad);
            read = 0;
            assertSame(open("a", "b"), ARENA);
            assertThat(read).as("seed %s", seed).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTime() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        PlanCache cache = new PlanCache(file);
        assertThat(cache.open("a", "b", () -> ARENA)).isSameAs(ARENA);
    }

    private SeatingPlan open(String plan, String sidecar) {
        return new PlanCache(directory).open(plan, sidecar, () -> {
            read++;
            return ARENA;
        });
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.reduce((a, b) -> {
                throw new AssertionError("more than one file");
            }).orElseThrow();
        }
    }

    private static SeatingPlan plan(GeneratedPlan generated) {
        return PlanFiles.read(PlanJson.write(generated.document()), PlanJson.write(generated.sidecar())).plan();
    }

    private static void assertSame(SeatingPlan image, SeatingPlan plan) {
        assertThat(image.name()).isEqualTo(plan.name());
        assertThat(image.sections()).isEqualTo(plan.sections());
        assertThat(image.rows()).isEqualTo(plan.rows());
        assertThat(image.outlines()).isEqualTo(plan.outlines());
        assertThat(image.standingAreas()).isEqualTo(plan.standingAreas());
        assertThat(image.priceZones()).isEqualTo(plan.priceZones());
        assertThat(new float[]{image.width(), image.height(), image.focalX(), image.focalY()})
                .containsExactly(plan.width(), plan.height(), plan.focalX(), plan.focalY());
        assertThat(image.size()).isEqualTo(plan.size());
        for (int place = 0; place < plan.size(); place++) {
            boolean same = image.guid(place).equals(plan.guid(place)) && image.indexOf(plan.guid(place)) == place
                    && image.label(place).equals(plan.label(place)) && image.x(place) == plan.x(place)
                    && image.y(place) == plan.y(place) && image.radius(place) == plan.radius(place)
                    && image.priceZone(place) == plan.priceZone(place)
                    && image.isAccessible(place) == plan.isAccessible(place)
                    && java.util.Arrays.equals(image.companions(place), plan.companions(place))
                    && (!plan.isSeat(place) || image.left(place) == plan.left(place));
            assertThat(same).as("place %s", place).isTrue();
        }
    }
}
