package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("code", "name", "time_zone", "day_cut_off", "plan", "en", "fr");

    @ParameterizedTest
    @CsvSource({"cod, code", "coed, code", "Name, name", "timezone, time_zone", "day_cutoff, day_cut_off",
        "plane, plan", "fe, fr"})
    void findsTheKeyThatWasMeant(String typed, String meant) {
        assertThat(Spelling.nearest(typed, KNOWN)).contains(meant);
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Spelling.nearest("gate", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("de", List.of("fr"))).isEmpty();
        assertThat(Spelling.nearest("", List.of("code"))).isEmpty();
        assertThat(Spelling.nearest("x".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
