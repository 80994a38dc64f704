package org.guichet.seating.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    @Test
    void aSchemaValidFileComesBackEqualAsJsonValues() {
        for (long seed = 0; seed < 500; seed++) {
            byte[] file = new RandomPlanJson(seed).plan().getBytes(StandardCharsets.UTF_8);
            byte[] back = PlanJson.write(PlanFiles.document(file));
            assertThat(JsonValue.of(back)).as("seed %s", seed).isEqualTo(JsonValue.of(file));
        }
    }

    @Test
    void theComparisonTellsDifferentValuesApart() {
        assertThat(value("{\"a\":1.50,\"b\":[null]}")).isEqualTo(value("{\"b\":[null],\"a\":15e-1}"));
        assertThat(value("{\"a\":1.5}")).isNotEqualTo(value("{\"a\":1.51}"));
        assertThat(value("{\"a\":null}")).isNotEqualTo(value("{}"));
        assertThat(value("\"1\"")).isNotEqualTo(value("1"));
    }

    @Test
    void aGeneratedHouseAndItsSidecarComeBackEqual() {
        GeneratedPlan arena = new ArenaGenerator(Language.FR).generate();
        ImportedPlan back = PlanFiles.read(PlanJson.write(arena.document()), PlanJson.write(arena.sidecar()));
        assertThat(back.document()).isEqualTo(arena.document());
        assertThat(back.sidecar()).isEqualTo(arena.sidecar());
        assertThat(back.warnings()).isEmpty();
    }

    /** Whatever a damaged file says, the answer is a plan or a list of problems, never a crash. */
    @Test
    void damagedFilesAreRefusedOrRead() {
        int refused = 0;
        for (long seed = 0; seed < 900; seed++) {
            Random random = new Random(seed);
            byte[] file = new RandomPlanJson(seed).plan().getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                PlanFiles.document(file);
            } catch (InvalidInput e) {
                refused++;
                assertThat(e.problems()).as("seed %s", seed).isNotEmpty();
            }
        }
        assertThat(refused).isBetween(300, 899);
    }

    private static Object value(String json) {
        return JsonValue.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
